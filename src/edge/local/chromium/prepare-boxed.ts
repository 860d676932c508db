/** The box around a Chromium: bubblewrap, relays, limits. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bwrapArguments, WORKSPACE_INSIDE, type Bind } from '../sandbox/bwrap-arguments.ts';
import { DEVTOOLS_SOCKET_NAME, insideScript, type BoxLimits } from '../sandbox/inside-script.ts';
import { assembleSeccompFilter } from '../sandbox/seccomp-filter.ts';
import { endBox } from '../sandbox/spawn-boxed.ts';
import { thisArchitecture } from '../sandbox/syscalls.ts';
import { chromiumFlags, PORTS_INSIDE } from './chromium-flags.ts';
import { INFO_FD, launchFiles, launchScript, SECCOMP_FD } from './launch-script.ts';
import type { ChromiumOptions, PreparedBox } from './launch-boxed-chromium.ts';

/** Limits of every process of a browser: far above what pages need, far below what harms the machine. */
const LIMITS: BoxLimits = {
  memoryBytes: 2 * 1024 ** 3,
  processes: 1000,
  fileSizeBytes: 1024 ** 3,
  openFiles: 8192,
};
const TEMPORARY_BYTES = 512 * 1024 ** 2;

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

/** What Playwright starts: bubblewrap, in it the relays, in it Chromium. */
function boxedCommand({
  boxFolder,
  doorSocket,
  bwrapPath,
  chromiumPath,
}: ChromiumOptions): readonly string[] {
  const walls = bwrapArguments({
    workspace: `${boxFolder}/workspace`,
    runFolder: `${boxFolder}/browser`,
    doorSocket,
    binds: bindsFor(chromiumPath),
    allowUserNamespaces: true,
    temporaryBytes: TEMPORARY_BYTES,
    seccompFd: SECCOMP_FD,
    infoFd: INFO_FD,
  });
  const script = insideScript({
    egress: true,
    devtools: true,
    gate: false,
    limits: LIMITS,
    niceness: 0,
    outOfMemoryScore: 300,
    extraFds: 2,
  });
  return [bwrapPath, ...walls, '--', '/bin/bash', '-c', script, 'bash', chromiumPath];
}

/** Writes what the launch of a boxed Chromium needs into the box's folder. */
export async function prepareBoxed(options: ChromiumOptions): Promise<PreparedBox> {
  const files = launchFiles(options.boxFolder);
  await Promise.all([
    writeFile(files.filter, assembleSeccompFilter(thisArchitecture(), true)),
    writeFile(files.script, launchScript(boxedCommand(options), files, true), { mode: 0o700 }),
  ]);
  const firstProcess = async (): Promise<number | undefined> => {
    const text = await readFile(files.info, 'utf8').catch(() => '');
    const pid = /"child-pid":\s*(\d+)/.exec(text)?.[1];
    return pid === undefined ? undefined : Number(pid);
  };
  return {
    executablePath: files.script,
    environment: ENVIRONMENT,
    flags: chromiumFlags(PORTS_INSIDE),
    devtoolsSocketPath: `${options.boxFolder}/browser/${DEVTOOLS_SOCKET_NAME}`,
    workspacePath: WORKSPACE_INSIDE,
    end: (outer) => endBox(outer, firstProcess()),
    close: () => Promise.resolve(),
  };
}
