// Decides as whom and where to run. Root gives its rights up for a user of the server's own; a
// clone which that user cannot reach (under /root) is shown to it at another path, not copied.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { plainEnvironment } from './environment.mjs';
import { SetUpError, ran, say } from './say.mjs';

/** The folder that DATA_DIR may put elsewhere. */
export const DATA = 'data';
const USER = 'livepage';
/** Where a clone is shown when its own path is closed to the user of the server. */
const SHOWN_AT = '/run/livepage/app';
/** The same for a data folder that lies outside of the clone. */
const DATA_SHOWN_AT = '/run/livepage/data';

/**
 * Prepares the folders that will be written to and says how to run there.
 *
 * @param writes folders the command writes to, relative to the clone
 * @returns `prefix`, the words before the program; `cwd`; and `env`, the environment to run in
 * @throws SetUpError when something has to be put right by hand first
 */
export function preparePlace(repo, writes, env) {
  if (process.getuid() !== 0) return { prefix: [], cwd: repo, env };
  const user = serviceUser();
  const place = { binds: [], app: repo, env: plainEnvironment(env, user.home) };
  if (!canReach(repo)) {
    place.binds.push([repo, SHOWN_AT]);
    place.app = SHOWN_AT;
  }
  requireReadable(repo);
  for (const folder of writes) {
    if (folder === DATA) giveDataFolder(repo, user, place);
    else giveFolder(join(repo, folder), user);
  }
  place.env.PATH = `${join(place.app, 'node_modules', '.bin')}:${place.env.PATH}`;
  return { prefix: wordsBefore(place), cwd: repo, env: place.env };
}

/** Finds the user of the server, or makes it. */
function serviceUser() {
  const found = findUser();
  if (found !== undefined) return found;
  say(`making the system user ${USER} ...`);
  const home = `/var/lib/${USER}`;
  const args = ['--system', '--user-group', '--create-home', '--home-dir', home];
  if (!ran('useradd', [...args, '--shell', '/usr/sbin/nologin', USER])) {
    throw new SetUpError(`The user ${USER} could not be made; useradd's own words are above.`);
  }
  return findUser();
}

function findUser() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${USER}:`));
  if (line === undefined) return undefined;
  const [, , uid, gid, , home] = line.split(':');
  return { uid: Number(uid), gid: Number(gid), home };
}

/** Whether everybody may enter each folder on the way to `path`. */
function canReach(path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** A clone made under a strict umask stays closed wherever it is shown. */
function requireReadable(repo) {
  const open = ['', 'src', 'package.json', 'node_modules'].every(
    (name) => (statSync(join(repo, name)).mode & 0o004) !== 0,
  );
  if (open) return;
  throw new SetUpError(
    `The files of this clone are closed to other users, so the user ${USER} cannot read them.\n` +
      `Run this once, then start again:\n\n  chmod -R a+rX ${repo}\n`,
  );
}

/** Makes a folder of the clone the user's own, so that a command can write to it. */
function giveFolder(path, user) {
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o755 });
  if (statSync(path).uid !== user.uid) chownSync(path, user.uid, user.gid);
}

/** Makes the data folder the user's own; it may lie anywhere, so another's files are left alone. */
function giveDataFolder(repo, user, place) {
  const path = resolve(repo, place.env.DATA_DIR || 'data');
  const isTaken = existsSync(path) && statSync(path).uid !== user.uid;
  if (isTaken && readdirSync(path).length > 0) {
    throw new SetUpError(
      `The data folder ${path} belongs to another user.\n` +
        `Run this once, then start again:\n\n  chown -R ${USER}: ${path}\n`,
    );
  }
  giveFolder(path, user);
  if (relative(repo, path).startsWith('..') && !canReach(path)) {
    place.binds.push([path, DATA_SHOWN_AT]);
    place.env.DATA_DIR = DATA_SHOWN_AT;
  }
}

/** Own mounts where needed, then the user without any right of root's, then the program. */
function wordsBefore(place) {
  const drop = ['setpriv', '--reuid', USER, '--regid', USER, '--init-groups'];
  drop.push('--inh-caps=-all', '--no-new-privs', '--pdeathsig', 'TERM', '--');
  if (place.binds.length === 0) return drop;
  for (const [, shownAt] of place.binds) mkdirSync(shownAt, { recursive: true, mode: 0o755 });
  requireMounts(place.binds);
  const mounts = place.binds.map(
    ([path, shownAt]) => `mount --bind ${quote(path)} ${quote(shownAt)}`,
  );
  const script = [...mounts, `cd ${quote(place.app)}`, 'exec "$@"'].join(' && ');
  return ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', ...drop];
}

/** Tries the private mounts once, because a locked-down container forbids them. */
function requireMounts(binds) {
  const [path, shownAt] = binds[0];
  const script = `mount --bind ${quote(path)} ${quote(shownAt)}`;
  const tried = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script]);
  if (tried.status === 0) return;
  throw new SetUpError(
    `The user ${USER} cannot reach ${path}, and this machine does not allow private mounts\n` +
      `(${tried.stderr.toString().trim()}).\n` +
      'Move the clone to a folder that everybody may enter, for example /srv/livepage, and start it there.',
  );
}

function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
