/** The command that starts a Node runner in a box. */
import { RESULT_LIMIT_BYTES, STREAM_LIMIT_BYTES } from './limits.ts';
import type { ProgramSettings } from './program/protocol.ts';

/** Where the program of the runner lies on the host; bound read-only into boxes, at any path. */
export const PROGRAM_FOLDER: string = new URL('./program/', import.meta.url).pathname;

/** Paths are as seen in the box. */
export type NodeCommand = {
  readonly nodePath: string;
  /** Folder of the program, as it was bound. */
  readonly programFolder: string;
  /** Folders of these packages. */
  readonly playwrightCorePath: string;
  readonly acornPath: string;
  readonly workspace: string;
  /** The socket of `createGateServer`. */
  readonly gateSocketPath: string;
  readonly downloadFolder: string;
  /** Largest heap of user code, in megabytes. */
  readonly heapMegabytes: number;
};

/**
 * @param purpose `fillCache` makes a program that only loads everything and ends: run it once with
 * `NODE_COMPILE_CACHE` set to a folder it may write, and give that folder read-only to all others
 */
export function nodeArguments(
  command: NodeCommand,
  purpose: 'run' | 'fillCache',
): readonly string[] {
  const { workspace, playwrightCorePath, acornPath, downloadFolder } = command;
  const settings: ProgramSettings = {
    controlFd: 3,
    workspace,
    playwrightCorePath,
    acornPath,
    downloadFolder,
    gateUrl: `ws+unix:${command.gateSocketPath}:/`,
    streamLimitBytes: STREAM_LIMIT_BYTES,
    resultLimitBytes: RESULT_LIMIT_BYTES,
    onlyFillCache: purpose === 'fillCache',
  };
  return [
    command.nodePath,
    `--max-old-space-size=${command.heapMegabytes}`,
    `${command.programFolder.replace(/\/$/, '')}/main.ts`,
    JSON.stringify(settings),
  ];
}
