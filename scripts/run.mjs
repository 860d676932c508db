// The one way in: brings what is missing on this machine, then runs the asked thing as an
// unprivileged user. Plain JavaScript for Node 18 and later, because Node 24 comes with the packages.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringClients } from './setup/clients.mjs';
import { bringPackages } from './setup/packages.mjs';
import { bringPython } from './setup/python.mjs';
import { bringSystem } from './setup/system.mjs';
import { DATA, preparePlace } from './setup/place.mjs';
import { runStep } from './setup/launch.mjs';
import { SetUpError, say } from './setup/say.mjs';

const repo = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join('node_modules', '.bin', name);

/** The plain loader reads the configuration as it is; the usual one writes a file beside it first. */
const VITEST = [bin('vitest'), 'run', '--configLoader', 'native'];

/** What can be asked for: the steps, each a program and its arguments, and the folders it writes to. */
const COMMANDS = {
  setup: { steps: () => [], writes: [] },
  start: { steps: (rest) => [[bin('node'), 'src/main.ts', ...rest]], writes: [DATA] },
  keys: { steps: (rest) => [[bin('node'), 'scripts/keys.ts', ...rest]], writes: [DATA] },
  test: { steps: (rest) => [[...VITEST, ...rest]], writes: [], clients: true },
  check: {
    steps: () => [
      [bin('oxfmt'), '--check', '.'],
      [bin('oxlint')],
      [bin('tsc'), '-p', '.'],
      VITEST,
      [bin('knip'), '--no-progress'],
    ],
    writes: [],
    clients: true,
  },
  bench: {
    steps: (rest) => [[bin('node'), 'bench/run.ts', ...rest]],
    writes: ['bench/results'],
  },
  'bench:prompts': {
    steps: (rest) => [
      ...(rest[0] === 'snapshots' ? [] : [[bin('node'), 'bench/prompts/run.ts', ...rest]]),
      ...(rest.length > 0 && rest[0] !== 'snapshots'
        ? []
        : [[bin('node'), 'bench/prompts/snapshots.ts']]),
    ],
    writes: [],
  },
  site: { steps: (rest) => [[bin('node'), 'tests/site/serve.ts', ...rest]], writes: [] },
};

async function main() {
  const [name = '', ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new SetUpError(`Usage: node scripts/run.mjs <${Object.keys(COMMANDS).join('|')}>`);
  }
  if (process.platform !== 'linux') {
    throw new SetUpError(
      'Livepage runs on Linux (Debian or Ubuntu): its boxes are made of Linux namespaces.\n' +
        'On macOS or Windows, run it in a Linux virtual machine.',
    );
  }
  bringPackages(repo);
  bringSystem(process.env);
  bringPython(repo);
  if (command.clients === true) bringClients(repo);
  const place = preparePlace(repo, command.writes, process.env);
  for (const step of command.steps(rest)) {
    if (name === 'check') say(step.map((word) => word.replace(/^.*\.bin\//, '')).join(' '));
    const exitCode = await runStep(step, place);
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
