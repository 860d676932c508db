/** The box around a Chromium: bubblewrap, relays, limits. */
import { dirname } from 'node:path';
import { WORKSPACE_INSIDE, type Bind } from '../sandbox/bwrap-arguments.ts';
import { DEVTOOLS_SOCKET_NAME, type BoxLimits } from '../sandbox/inside-script.ts';
import { spawnBoxed } from '../sandbox/spawn-boxed.ts';
import { chromiumFlags, PLACES_INSIDE } from './chromium-flags.ts';
import type { ChromiumOptions, StartedBrowser } from './launch-boxed-chromium.ts';

/** Limits of every process of a browser: far above what pages need, far below what harms the machine. */
export const LIMITS: BoxLimits = {
  memoryBytes: 2 * 1024 ** 3,
  processes: 1000,
  fileSizeBytes: 1024 ** 3,
  openFiles: 8192,
};
const TEMPORARY_BYTES = 512 * 1024 ** 2;
/** Pages give way before the server does, and runners before pages. */
const OUT_OF_MEMORY_SCORE = 300;

const ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: '/usr/bin:/bin',
  HOME: '/tmp',
  LANG: 'C.UTF-8',
  TMPDIR: '/tmp',
};

/** A browser that is no part of the system is shown with the folder it lies in. */
function bindsFor(chromiumPath: string): readonly Bind[] {
  const isInRuntime =
    chromiumPath.startsWith('/usr/') && !/^\/usr\/(?:local|src)\//.test(chromiumPath);
  const folder = dirname(chromiumPath);
  return isInRuntime ? [] : [{ from: folder, to: folder, access: 'read' }];
}

/** Starts a Chromium with walls around it. */
export function startBoxed(options: ChromiumOptions): StartedBrowser {
  const { boxFolder, doorSocket, bwrapPath, chromiumPath } = options;
  const browser = spawnBoxed(bwrapPath, {
    argv: [chromiumPath, ...chromiumFlags(PLACES_INSIDE)],
    environment: ENVIRONMENT,
    workspace: `${boxFolder}/workspace`,
    runFolder: `${boxFolder}/browser`,
    doorSocket,
    devtools: true,
    binds: bindsFor(chromiumPath),
    limits: LIMITS,
    allowUserNamespaces: true,
    temporaryBytes: TEMPORARY_BYTES,
    niceness: 0,
    outOfMemoryScore: OUT_OF_MEMORY_SCORE,
    extraPipes: 2,
  });
  return {
    process: browser,
    devtoolsSocketPath: `${boxFolder}/browser/${DEVTOOLS_SOCKET_NAME}`,
    workspacePath: WORKSPACE_INSIDE,
    close: () => undefined,
  };
}
