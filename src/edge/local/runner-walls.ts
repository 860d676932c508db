/** What every runner of a box has around it, whatever its language. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { emptyFolder, type BoxFolders } from './box-folders.ts';
import { WORKSPACE_INSIDE, type Bind } from './sandbox/bwrap-arguments.ts';
import { isEnding, nameOf, processTree, startOf } from './sandbox/box-processes.ts';
import { PROXY_URL_INSIDE, type BoxLimits } from './sandbox/inside-script.ts';
import { spawnBoxed, type BoxedProcess } from './sandbox/spawn-boxed.ts';
import { spawnPlain } from './sandbox/spawn-plain.ts';
import { watchUse } from './sandbox/watch-use.ts';

const require = createRequire(import.meta.url);

/** Folder of an installed package, on the host. */
export const packageFolder = (name: string): string =>
  dirname(require.resolve(`${name}/package.json`));

/** Where the server's own things lie in a box. */
export const INSIDE = '/opt/livepage';
export const NODE_INSIDE: string = `${INSIDE}/bin/node`;
export const CACHE_INSIDE: string = `${INSIDE}/cache`;
export const PLAYWRIGHT_INSIDE: string = `${INSIDE}/node_modules/playwright-core`;

const MEBIBYTE = 1024 ** 2;
const TEMPORARY_BYTES = 256 * MEBIBYTE;

/** Of every process of a runner. Node reserves more than it uses; the heap has its own bound. */
const LIMITS: BoxLimits = {
  memoryBytes: 2048 * MEBIBYTE,
  processes: 128,
  fileSizeBytes: 512 * MEBIBYTE,
  openFiles: 1024,
};
/** Name of the program that relays are. */
const RELAY = 'socat';

/** Runners give way to scrapes. */
const NICENESS = 5;

/** Node and what it loads: Playwright is driven by it in every language. */
const BINDS: readonly Bind[] = [
  { from: process.execPath, to: NODE_INSIDE, access: 'read' },
  { from: packageFolder('playwright-core'), to: PLAYWRIGHT_INSIDE, access: 'read' },
];

const PATH = `${INSIDE}/bin:/usr/bin:/bin`;

const ENVIRONMENT: Readonly<Record<string, string>> = {
  HOME: WORKSPACE_INSIDE,
  LANG: 'C.UTF-8',
  TMPDIR: '/tmp',
  NODE_PATH: `${INSIDE}/node_modules`,
  NODE_COMPILE_CACHE: CACHE_INSIDE,
  NODE_USE_ENV_PROXY: '1',
  HTTP_PROXY: PROXY_URL_INSIDE,
  HTTPS_PROXY: PROXY_URL_INSIDE,
  http_proxy: PROXY_URL_INSIDE,
  https_proxy: PROXY_URL_INSIDE,
};

/** What one language adds. */
export type Furniture = {
  readonly binds: readonly Bind[];
  readonly environment: Readonly<Record<string, string>>;
  /** Folders searched before all others. */
  readonly path: readonly string[];
  /** Whether the gate's socket is at a port too, for programs that know no sockets. */
  readonly gatePort: boolean;
};

export type Place = Pick<BoxFolders, 'workspace' | 'runner'> & {
  readonly doorSocket: string | undefined;
};

/** Whether the relays of its box still run, by which it reaches the network and the page. */
type BoxedRunner = BoxedProcess & { isWhole(): boolean };

/** Starts a command inside the walls of a box. */
export function spawnInBox(
  bwrapPath: string,
  place: Place,
  { binds, environment, path, gatePort }: Furniture,
  argv: readonly string[],
): BoxedRunner {
  const runner = spawnBoxed(bwrapPath, {
    argv,
    environment: { ...ENVIRONMENT, ...environment, PATH: [...path, PATH].join(':') },
    workspace: place.workspace,
    runFolder: place.runner,
    binds: [...BINDS, ...binds],
    doorSocket: place.doorSocket,
    gatePort,
    limits: LIMITS,
    allowUserNamespaces: false,
    temporaryBytes: TEMPORARY_BYTES,
    niceness: NICENESS,
    extraPipes: 1,
  });
  const relays = (place.doorSocket === undefined ? 0 : 1) + (gatePort ? 1 : 0);
  return { ...runner, isWhole: watchRelays(runner.pid, relays) };
}

/** Tells whether all relays of a box run, and none of them is about to die of a signal. Some file reads a question. */
function watchRelays(pid: number | undefined, count: number): () => boolean {
  let known: readonly number[] | undefined;
  // The oldest: connections have children of the same name, and user code may start relays of its own.
  const find = (box: number): readonly number[] =>
    processTree(box)
      .filter((each) => nameOf(each) === RELAY)
      .toSorted((one, other) => startOf(one) - startOf(other))
      .slice(0, count);
  return () => {
    if (pid === undefined || count === 0) return true;
    known ??= find(pid);
    return (
      known.length === count && known.every((each) => nameOf(each) === RELAY && !isEnding(each))
    );
  };
}

/** SANDBOX=off: starts a command on the server's own files, as its user, with what limits there are. */
export function spawnPlainly(
  folders: BoxFolders,
  { environment, path }: Pick<Furniture, 'environment' | 'path'>,
  argv: readonly string[],
): BoxedProcess {
  const { workspace } = folders;
  const searched = [...path, dirname(process.execPath), '/usr/bin', '/bin'].join(':');
  return spawnPlain({
    argv,
    environment: { ...environment, PATH: searched, HOME: workspace, LANG: 'C.UTF-8' },
    workspace,
    limits: LIMITS,
    extraPipes: 1,
  });
}

/** All processes of a runner together, and all files of its workspace together. */
const MEMORY_TOGETHER_BYTES = 3072 * MEBIBYTE;
export const WORKSPACE_BYTES: number = 1024 * MEBIBYTE;
const LOOK_EVERY_MS = 250;

const OVER = {
  memory: `its processes used more than ${MEMORY_TOGETHER_BYTES / MEBIBYTE} MB of memory together`,
  disk: `its files took more than ${WORKSPACE_BYTES / MEBIBYTE} MB, and the workspace was emptied`,
} as const;

/** What a runner may be up to. */
export type Conduct = {
  /** Whether it has run any code; until then its memory is what the server made it take. */
  readonly hasRun: () => boolean;
  /** Whether files of the workspace may be its doing. */
  readonly mayFill: () => boolean;
};

/** Ends a runner that uses more than the machine can spare, which no limit of one process holds. */
export function watched<Runner extends BoxedProcess>(
  runner: Runner,
  workspace: string,
  { hasRun, mayFill }: Conduct,
): Runner {
  let over: keyof typeof OVER | undefined;
  const watch = watchUse(
    {
      processes: () => (runner.pid === undefined ? [] : processTree(runner.pid)),
      memoryBytes: MEMORY_TOGETHER_BYTES,
      watchesMemory: hasRun,
      folder: workspace,
      folderBytes: WORKSPACE_BYTES,
      watchesFolder: mayFill,
      everyMs: LOOK_EVERY_MS,
    },
    (what) => {
      over = what;
      void runner.kill();
    },
  );
  const exited = runner.exited.then(async (exit) => {
    watch[Symbol.dispose]();
    if (over === 'disk') await emptyFolder(workspace);
    return over === undefined ? exit : { ...exit, failure: OVER[over] };
  });
  return { ...runner, exited };
}
