/** Where a runner runs: the box's walls, or none where the operator insists. */
import { createRequire } from 'node:module';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Log } from '../../base/log.ts';
import { emptyFolder, type BoxFolders } from './box-folders.ts';
import { GATE_SOCKET } from './gate/gate-server.ts';
import { nodeArguments, PROGRAM_FOLDER, type NodeCommand } from './runner/node-command.ts';
import type { SpawnRunner } from './runner/process.ts';
import { RUN_FOLDER_INSIDE, WORKSPACE_INSIDE, type Bind } from './sandbox/bwrap-arguments.ts';
import { PROXY_URL_INSIDE, type BoxLimits } from './sandbox/inside-script.ts';
import { processTree } from './sandbox/box-processes.ts';
import { spawnBoxed, type BoxedProcess } from './sandbox/spawn-boxed.ts';
import { spawnPlain } from './sandbox/spawn-plain.ts';
import { watchUse } from './sandbox/watch-use.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const INSIDE = '/opt/livepage';
const NODE_INSIDE = `${INSIDE}/bin/node`;
const CACHE_INSIDE = `${INSIDE}/cache`;
const PLAYWRIGHT_INSIDE = `${INSIDE}/node_modules/playwright-core`;
const ACORN_INSIDE = `${INSIDE}/node_modules/acorn`;
const PROGRAM_INSIDE = `${INSIDE}/program`;

const MEBIBYTE = 1024 ** 2;
const HEAP_MEGABYTES = 512;
const TEMPORARY_BYTES = 256 * MEBIBYTE;

/** Of every process of a runner. Node reserves more than it uses; the heap has its own bound. */
const LIMITS: BoxLimits = {
  memoryBytes: 2048 * MEBIBYTE,
  processes: 128,
  fileSizeBytes: 512 * MEBIBYTE,
  openFiles: 1024,
};
/** Runners give way to scrapes. */
const NICENESS = 5;

const BINDS: readonly Bind[] = [
  { from: process.execPath, to: NODE_INSIDE, access: 'read' },
  { from: PROGRAM_FOLDER, to: PROGRAM_INSIDE, access: 'read' },
  { from: packageFolder('playwright-core'), to: PLAYWRIGHT_INSIDE, access: 'read' },
  { from: packageFolder('acorn'), to: ACORN_INSIDE, access: 'read' },
];

const ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: `${INSIDE}/bin:/usr/bin:/bin`,
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

/** Options of a Node runner that do not depend on its box; paths are as seen in it. */
const NODE_RUNNER: NodeCommand = {
  nodePath: NODE_INSIDE,
  programFolder: PROGRAM_INSIDE,
  playwrightCorePath: PLAYWRIGHT_INSIDE,
  acornPath: ACORN_INSIDE,
  workspace: WORKSPACE_INSIDE,
  gateSocketPath: `${RUN_FOLDER_INSIDE}/${GATE_SOCKET}`,
  downloadFolder: `${WORKSPACE_INSIDE}/downloads`,
  heapMegabytes: HEAP_MEGABYTES,
};

type Place = Pick<BoxFolders, 'workspace' | 'runner'> & { readonly doorSocket: string | undefined };

function spawnIn(
  bwrapPath: string,
  place: Place,
  cache: Bind,
  argv: readonly string[],
): BoxedProcess {
  return spawnBoxed(bwrapPath, {
    argv,
    environment: ENVIRONMENT,
    workspace: place.workspace,
    runFolder: place.runner,
    binds: [...BINDS, cache],
    doorSocket: place.doorSocket,
    limits: LIMITS,
    allowUserNamespaces: false,
    temporaryBytes: TEMPORARY_BYTES,
    niceness: NICENESS,
    extraPipes: 1,
  });
}

/** How the Node runner of one box is started. */
export type RunnerPlace = { readonly command: NodeCommand; readonly spawn: SpawnRunner };

/** Inside the walls of a box. */
export function boxedRunners(
  bwrapPath: string,
  folders: BoxFolders,
  cacheFolder: string,
): RunnerPlace {
  const cache: Bind = { from: cacheFolder, to: CACHE_INSIDE, access: 'read' };
  return {
    command: NODE_RUNNER,
    spawn: (argv) => watched(spawnIn(bwrapPath, folders, cache, argv), folders.workspace),
  };
}

/** SANDBOX=off: on the server's own files, as its user, with what limits there are. */
export function plainRunners(folders: BoxFolders): RunnerPlace {
  const { workspace } = folders;
  return {
    command: {
      nodePath: process.execPath,
      programFolder: PROGRAM_FOLDER,
      playwrightCorePath: packageFolder('playwright-core'),
      acornPath: packageFolder('acorn'),
      workspace,
      gateSocketPath: join(folders.runner, GATE_SOCKET),
      downloadFolder: join(workspace, 'downloads'),
      heapMegabytes: HEAP_MEGABYTES,
    },
    spawn: (argv) => {
      const environment = {
        PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
        HOME: workspace,
        LANG: 'C.UTF-8',
      };
      return watched(
        spawnPlain({ argv, environment, workspace, limits: LIMITS, extraPipes: 1 }),
        workspace,
      );
    },
  };
}

/** All processes of a runner together, and all files of its workspace together. */
const MEMORY_TOGETHER_BYTES = 3072 * MEBIBYTE;
const WORKSPACE_BYTES = 1024 * MEBIBYTE;
const LOOK_EVERY_MS = 250;

const OVER = {
  memory: `its processes used more than ${MEMORY_TOGETHER_BYTES / MEBIBYTE} MB of memory together`,
  disk: `its files took more than ${WORKSPACE_BYTES / MEBIBYTE} MB, and the workspace was emptied`,
} as const;

/** Ends a runner that uses more than the machine can spare, which no limit of one process holds. */
function watched(runner: BoxedProcess, workspace: string): BoxedProcess {
  let over: keyof typeof OVER | undefined;
  const watch = watchUse(
    {
      processes: () => (runner.pid === undefined ? [] : processTree(runner.pid)),
      memoryBytes: MEMORY_TOGETHER_BYTES,
      folder: workspace,
      folderBytes: WORKSPACE_BYTES,
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

/**
 * Compiles what runners load once, for all of them: a warm start costs a quarter less.
 * Without it runners work all the same.
 * @returns the folder to show in boxes
 */
export async function prepareCompileCache(
  bwrapPath: string,
  dataDir: string,
  log: Log,
): Promise<string> {
  const folder = join(dataDir, 'compile-cache', process.version);
  const stamp = join(folder, 'complete');
  if (
    await access(stamp).then(
      () => true,
      () => false,
    )
  )
    return folder;
  const place = {
    workspace: join(folder, 'workspace'),
    runner: join(folder, 'run'),
    doorSocket: undefined,
  };
  await Promise.all([
    mkdir(place.workspace, { recursive: true }),
    mkdir(place.runner, { recursive: true }),
  ]);
  const cache: Bind = { from: folder, to: CACHE_INSIDE, access: 'write' };
  const filling = spawnIn(bwrapPath, place, cache, nodeArguments(NODE_RUNNER, 'fillCache'));
  filling.child.stderr?.resume();
  filling.child.stdout?.resume();
  const { code, failure } = await filling.exited;
  if (code === 0) await writeFile(stamp, '');
  else log.warn({ code, failure }, 'the compile cache of the runners could not be filled');
  return folder;
}
