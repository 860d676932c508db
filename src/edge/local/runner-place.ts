/** Where the runners of a box run: inside its walls, or without any where the operator insists. */
import { join } from 'node:path';
import type { Language } from '../../runtime/live-page.ts';
import type { BoxFolders } from './box-folders.ts';
import { downloadStore } from './gate/commands.ts';
import { GATE_SOCKET } from './gate/gate-server.ts';
import type { PythonPackages } from './python-packages.ts';
import { BASH_PROGRAM_FOLDER, bashArguments } from './runner/bash-command.ts';
import { PROGRAM_FOLDER, type NodeCommand } from './runner/node-command.ts';
import type { SpawnRunner } from './runner/process.ts';
import { PYTHON_PROGRAM_FOLDER, type PythonCommand } from './runner/python-command.ts';
import {
  CACHE_INSIDE,
  INSIDE,
  NODE_INSIDE,
  packageFolder,
  PLAYWRIGHT_INSIDE,
  spawnInBox,
  spawnPlainly,
  watched,
  type Conduct,
  type Furniture,
} from './runner-walls.ts';
import { GATE_SOCKET_INSIDE, WORKSPACE_INSIDE, type Bind } from './sandbox/bwrap-arguments.ts';
import { GATE_PORT_INSIDE } from './sandbox/inside-script.ts';

const ACORN_INSIDE = `${INSIDE}/node_modules/acorn`;
const PROGRAM_INSIDE = `${INSIDE}/program`;
const PYTHON_INSIDE = `${INSIDE}/python`;
const PYTHON_PROGRAM_INSIDE = `${INSIDE}/python-program`;
const BASH_INSIDE = `${INSIDE}/bash`;
const AGENT_BROWSER_INSIDE = `${INSIDE}/node_modules/agent-browser`;

const HEAP_MEGABYTES = 512;
const DRIVER_HEAP_MEGABYTES = 256;

const AGENT_BROWSER = `bin/agent-browser-linux-${process.arch}`;

/** How one runner is started. */
export type RunnerPlace<Command> = { readonly command: Command; readonly spawn: SpawnRunner };

/** How the runners of one box are started. */
export type RunnerPlaces = {
  readonly node: RunnerPlace<NodeCommand>;
  /** Undefined where this machine has no Playwright for Python. */
  readonly python: RunnerPlace<PythonCommand> | undefined;
  /** The command is its words. */
  readonly bash: RunnerPlace<readonly string[]>;
};

/** What the runner of a language may be up to. */
export type ConductOf = (language: Language) => Conduct;

const DOWNLOADS_INSIDE = downloadStore(WORKSPACE_INSIDE);

/** Options of a Node runner that do not depend on its box; paths are as seen in it. */
export const NODE_COMMAND: NodeCommand = {
  nodePath: NODE_INSIDE,
  programFolder: PROGRAM_INSIDE,
  playwrightCorePath: PLAYWRIGHT_INSIDE,
  acornPath: ACORN_INSIDE,
  workspace: WORKSPACE_INSIDE,
  gateSocketPath: GATE_SOCKET_INSIDE,
  downloadFolder: DOWNLOADS_INSIDE,
  heapMegabytes: HEAP_MEGABYTES,
};

const PYTHON_COMMAND: Omit<PythonCommand, 'pythonPath'> = {
  nodePath: NODE_INSIDE,
  playwrightCorePath: PLAYWRIGHT_INSIDE,
  workspace: WORKSPACE_INSIDE,
  gateSocketPath: GATE_SOCKET_INSIDE,
  downloadFolder: DOWNLOADS_INSIDE,
  driverHeapMegabytes: DRIVER_HEAP_MEGABYTES,
};

/** What a Node runner finds in its box. */
export const nodeFurniture = (cache: Bind): Furniture => ({
  binds: [
    { from: PROGRAM_FOLDER, to: PROGRAM_INSIDE, access: 'read' },
    { from: packageFolder('acorn'), to: ACORN_INSIDE, access: 'read' },
    cache,
  ],
  environment: {},
  path: [],
  gatePort: false,
});

const pythonFurniture = (packages: PythonPackages, cache: Bind): Furniture => ({
  binds: [
    { from: PYTHON_PROGRAM_FOLDER, to: PYTHON_PROGRAM_INSIDE, access: 'read' },
    { from: packages.folder, to: PYTHON_INSIDE, access: 'read' },
    cache,
  ],
  environment: { ...PYTHON, PYTHONPATH: `${PYTHON_PROGRAM_INSIDE}:${PYTHON_INSIDE}` },
  path: [],
  gatePort: false,
});

/** Nothing is written beside programs, and what is printed comes at once. */
const PYTHON = { PYTHONDONTWRITEBYTECODE: '1', PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8' };

const bashFurniture = (cache: Bind): Furniture => ({
  binds: [
    { from: BASH_PROGRAM_FOLDER, to: BASH_INSIDE, access: 'read' },
    { from: packageFolder('agent-browser'), to: AGENT_BROWSER_INSIDE, access: 'read' },
    cache,
  ],
  environment: bashEnvironment({
    port: GATE_PORT_INSIDE,
    program: `${AGENT_BROWSER_INSIDE}/${AGENT_BROWSER}`,
    sockets: '/tmp/agent-browser',
    workspace: WORKSPACE_INSIDE,
  }),
  path: [`${BASH_INSIDE}/bin`],
  gatePort: true,
});

type AgentBrowser = {
  /** Where the gate listens on 127.0.0.1. */
  readonly port: number;
  readonly program: string;
  /** Folder of its daemon's socket. */
  readonly sockets: string;
  readonly workspace: string;
};

function bashEnvironment({ port, program, sockets, workspace }: AgentBrowser) {
  return {
    AGENT_BROWSER_PROGRAM: program,
    AGENT_BROWSER_CDP: `ws://127.0.0.1:${port}/bash`,
    AGENT_BROWSER_SOCKET_DIR: sockets,
    AGENT_BROWSER_NO_VERSION_CHECK: '1',
    AGENT_BROWSER_SCREENSHOT_DIR: workspace,
    AGENT_BROWSER_DOWNLOAD_PATH: workspace,
  };
}

export type BoxedRunnersOptions = {
  readonly bwrapPath: string;
  readonly folders: BoxFolders;
  /** Compiled code of Node programs, on the host. */
  readonly cacheFolder: string;
  readonly python: PythonPackages | undefined;
  readonly conductOf: ConductOf;
};

/** Inside the walls of a box. */
export function boxedRunners(options: BoxedRunnersOptions): RunnerPlaces {
  const { bwrapPath, folders, python, conductOf } = options;
  const cache: Bind = { from: options.cacheFolder, to: CACHE_INSIDE, access: 'read' };
  const spawnIn =
    (language: Language, furniture: Furniture): SpawnRunner =>
    (argv) =>
      watched(
        spawnInBox(bwrapPath, folders, furniture, argv),
        folders.workspace,
        conductOf(language),
      );
  return {
    node: { command: NODE_COMMAND, spawn: spawnIn('node', nodeFurniture(cache)) },
    python: python && {
      command: { ...PYTHON_COMMAND, pythonPath: python.pythonPath },
      spawn: spawnIn('python', pythonFurniture(python, cache)),
    },
    bash: { command: bashArguments(BASH_INSIDE), spawn: spawnIn('bash', bashFurniture(cache)) },
  };
}

export type PlainRunnersOptions = Pick<BoxedRunnersOptions, 'folders' | 'python' | 'conductOf'> & {
  /** Where the gate listens on 127.0.0.1. */
  readonly gatePort: number;
};

/** SANDBOX=off: on the server's own files, as its user, with what limits there are. */
export function plainRunners(options: PlainRunnersOptions): RunnerPlaces {
  const { folders, python, conductOf } = options;
  const { workspace, box } = folders;
  const shared = {
    nodePath: process.execPath,
    playwrightCorePath: packageFolder('playwright-core'),
    workspace,
    gateSocketPath: join(folders.runner, GATE_SOCKET),
    downloadFolder: downloadStore(workspace),
  };
  const spawnOf =
    (
      language: Language,
      environment: Readonly<Record<string, string>> = {},
      path: readonly string[] = [],
    ): SpawnRunner =>
    (argv) =>
      watched(spawnPlainly(folders, { environment, path }, argv), workspace, conductOf(language));
  const agentBrowser = bashEnvironment({
    port: options.gatePort,
    program: join(packageFolder('agent-browser'), AGENT_BROWSER),
    sockets: join(box, 'ab'),
    workspace,
  });
  return {
    node: {
      command: {
        ...shared,
        programFolder: PROGRAM_FOLDER,
        acornPath: packageFolder('acorn'),
        heapMegabytes: HEAP_MEGABYTES,
      },
      spawn: spawnOf('node'),
    },
    python: python && {
      command: {
        ...shared,
        pythonPath: python.pythonPath,
        driverHeapMegabytes: DRIVER_HEAP_MEGABYTES,
      },
      spawn: spawnOf('python', {
        ...PYTHON,
        PYTHONPATH: `${PYTHON_PROGRAM_FOLDER}:${python.folder}`,
      }),
    },
    bash: {
      command: bashArguments(BASH_PROGRAM_FOLDER),
      spawn: spawnOf('bash', { ...agentBrowser, TMPDIR: box }, [join(BASH_PROGRAM_FOLDER, 'bin')]),
    },
  };
}
