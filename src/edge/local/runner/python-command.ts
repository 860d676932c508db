/** The command that starts a Python runner in a box. */
import { RESULT_LIMIT_BYTES, STREAM_LIMIT_BYTES } from './limits.ts';

/** Where the program of the runner lies on the host; bound read-only into boxes, at any path. */
export const PYTHON_PROGRAM_FOLDER: string = new URL('./python-program/', import.meta.url).pathname;

/** Paths are as seen in the box. */
export type PythonCommand = {
  readonly pythonPath: string;
  /** What runs Playwright's driver, and the copy of playwright-core that is it. */
  readonly nodePath: string;
  readonly playwrightCorePath: string;
  readonly workspace: string;
  /** The socket of `createGateServer`. */
  readonly gateSocketPath: string;
  readonly downloadFolder: string;
  /** Largest heap of the driver, in megabytes. */
  readonly driverHeapMegabytes: number;
};

/** `PYTHONPATH` must name the folder of the program and that of the playwright package. */
export function pythonArguments(command: PythonCommand): readonly string[] {
  const { pythonPath, gateSocketPath, ...rest } = command;
  const settings = {
    ...rest,
    controlFd: 3,
    gateUrl: `ws+unix:${gateSocketPath}:/python`,
    streamLimitBytes: STREAM_LIMIT_BYTES,
    resultLimitBytes: RESULT_LIMIT_BYTES,
  };
  return [pythonPath, '-u', '-s', '-m', 'livepage_runner', JSON.stringify(settings)];
}
