// Brings the Debian packages: the browser, the box around it, and a small sane set of fonts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { SetUpError, ran, say } from './say.mjs';

const BROWSER = 'chromium-headless-shell';

/** Files that tell a package is there, and what it is for. The first path found is enough. */
const NEEDED = [
  {
    name: BROWSER,
    paths: ['/usr/lib/chromium/chromium-headless-shell'],
    spare: (env) => (env.CHROMIUM_PATH ?? '') !== '',
  },
  { name: 'bubblewrap', paths: ['/usr/bin/bwrap'], spare: (env) => env.SANDBOX === 'off' },
  { name: 'socat', paths: ['/usr/bin/socat'] },
  { name: 'util-linux', paths: ['/usr/bin/setpriv', '/bin/setpriv'] },
  { name: 'mount', paths: ['/usr/bin/mount', '/bin/mount'] },
  { name: 'passwd', paths: ['/usr/sbin/useradd'] },
  { name: 'python3', paths: ['/usr/bin/python3'] },
  // Code in bash counts on them.
  { name: 'curl', paths: ['/usr/bin/curl'] },
  { name: 'jq', paths: ['/usr/bin/jq'] },
  // Makes the folder of Python packages that code in Python loads.
  { name: 'python3-venv', paths: [installed('python3-venv')] },
  // The tests make a certificate with it.
  { name: 'openssl', paths: ['/usr/bin/openssl'] },
  { name: 'fonts-liberation', paths: [installed('fonts-liberation')] },
  { name: 'fonts-dejavu-core', paths: [installed('fonts-dejavu-core')] },
  // Chinese, Japanese, Korean and many more scripts in 2 MB; the Noto set would be 57.
  { name: 'fonts-droid-fallback', paths: [installed('fonts-droid-fallback')] },
  { name: 'fonts-noto-color-emoji', paths: [installed('fonts-noto-color-emoji')] },
];

function installed(name) {
  return `/var/lib/dpkg/info/${name}.list`;
}

/**
 * Makes sure the programs outside npm are there. Looks at files only when they are.
 * @throws SetUpError with the one command to run when it may not install them itself
 */
export function bringSystem(env) {
  let missing = missingPackages(env);
  if (missing.length === 0) return;
  const byHand = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetUpError(
      `This machine has no apt-get. Install by its own means, then start again: ${missing.join(', ')}`,
    );
  }
  const prefix = wayToRoot();
  if (prefix === undefined) {
    throw new SetUpError(
      `These Debian packages are missing: ${missing.join(', ')}.\n` +
        'Installing them needs root. Run this once, then start again:\n\n' +
        `  ${existsSync('/usr/bin/sudo') ? 'sudo sh' : 'su root'} -c '${byHand}'\n`,
    );
  }
  say(`bringing Debian packages: ${missing.join(', ')} ...`);
  if (!installAll(prefix, missing)) {
    requireBrowserPackage(missing);
    say('apt-get failed; trying once more ...');
    if (!installAll(prefix, missing)) {
      throw new SetUpError(
        `apt-get failed; its own words are above. By hand, as root:\n\n  ${byHand}\n`,
      );
    }
  }
  missing = missingPackages(env);
  if (missing.length > 0) {
    throw new SetUpError(`apt-get ended well, and yet these are missing: ${missing.join(', ')}`);
  }
  say('Debian packages are in place.');
}

/** Ubuntu's archive has Chromium only as a snap, which cannot run in a box. */
function requireBrowserPackage(missing) {
  const known = spawnSync('apt-cache', ['show', BROWSER], { stdio: 'ignore' }).status === 0;
  if (known || !missing.includes(BROWSER)) return;
  throw new SetUpError(
    `The package archive of this machine has no ${BROWSER}; Debian's has.\n` +
      'Bring a headless Chromium by other means (not a snap), then start again with its path:\n\n' +
      '  CHROMIUM_PATH=/path/to/chrome-headless-shell npm start\n',
  );
}

function missingPackages(env) {
  return NEEDED.filter(
    ({ paths, spare }) => spare?.(env) !== true && !paths.some((path) => existsSync(path)),
  ).map(({ name }) => name);
}

/** What to put before a command that needs root; undefined when there is no way without asking. */
function wayToRoot() {
  if (process.getuid() === 0) return [];
  const asked = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return asked.status === 0 ? ['sudo', '-n'] : undefined;
}

function installAll(prefix, names) {
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'Dpkg::Use-Pty=0'];
  const [program, ...args] = [...prefix, ...quiet];
  return (
    ran(program, [...args, 'update']) &&
    ran(program, [...args, 'install', '-y', '--no-install-recommends', ...names])
  );
}
