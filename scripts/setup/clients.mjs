// Brings the official clients that tests/compat drives, each in its pinned version, into .cache of
// the clone. Tests alone need them, so neither the lockfile nor a start of the server knows them.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './packages.mjs';
import { SetUpError, ran, say } from './say.mjs';

const NODE_CLIENTS = ['firecrawl-cli@1.23.3', 'firecrawl-mcp@3.26.0'];
/** The version of the JS SDK in package.json; some later ones ask for packages not every index has. */
const PYTHON_CLIENT = 'firecrawl-py==4.42.0';

/**
 * Makes `.cache/clients` hold the clients. Looks at files only when it already does. One that cannot
 * be brought is said, and left to the tests that miss it: the others are worth running.
 */
export function bringClients(repo) {
  const folder = join(repo, '.cache', 'clients');
  bring(join(folder, 'node'), NODE_CLIENTS.join(' '), (place) => {
    const node = join(repo, 'node_modules', 'node', 'bin', 'node');
    const way = ['install', '--prefix', place, '--ignore-scripts', ...NODE_CLIENTS];
    npm(place, node, [way, way]);
  });
  bring(join(folder, 'python'), PYTHON_CLIENT, (place) => {
    const install = [join(place, 'bin', 'pip'), 'install', '--quiet', PYTHON_CLIENT];
    const env = { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1' };
    const done =
      ran('/usr/bin/python3', ['-m', 'venv', place], { env }) &&
      (ran(install[0], install.slice(1), { env }) || ran(install[0], install.slice(1), { env }));
    if (!done) throw new SetUpError('python3 or pip failed; its own words are above.');
  });
}

/** Fills a folder once for each version; the stamp is written last, so that half a folder does not count. */
function bring(place, versions, fill) {
  const stamp = join(place, 'complete');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === versions) return;
  say(`bringing clients for the tests: ${versions} ...`);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  try {
    fill(place);
    writeFileSync(stamp, versions);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(`${error.message} Tests that need these clients will fail.`);
  }
}
