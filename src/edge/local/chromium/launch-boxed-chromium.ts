/** Starts a Chromium in a box of its own. */
import { readFile, rm } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';
import { sleep, untilAborted } from '../../../base/abort.ts';
import { processTree } from '../sandbox/box-processes.ts';
import { readDevtoolsPath } from './devtools-path.ts';
import { launchFiles } from './launch-script.ts';
import { prepareBoxed } from './prepare-boxed.ts';
import { preparePlain } from './prepare-plain.ts';

/** What is needed to start a browser. */
export type ChromiumOptions = {
  /** The box's folder, which holds `workspace/` and `browser/` already. */
  readonly boxFolder: string;
  /** The egress door's socket, listening. */
  readonly doorSocket: string;
  readonly chromiumPath: string;
  readonly bwrapPath: string;
  /** `off`: no walls but Chromium's own; only where the operator insists. */
  readonly sandbox: 'bubblewrap' | 'off';
  readonly log: Log;
  /** Gives the start up. */
  readonly signal: AbortSignal;
};

/** A Chromium that runs in its box. */
export type BoxedChromium = {
  /** Driven over a pipe. */
  readonly browser: Browser;
  /** Unix socket of the debugging port, for the gate; it speaks HTTP and WebSocket. */
  readonly devtoolsSocketPath: string;
  /** Path of the browser's own endpoint there: `/devtools/browser/ID`. */
  readonly devtoolsPath: string;
  /** The workspace as the browser sees it: where it writes what it is told to write. */
  readonly workspacePath: string;
  /** Resolves when the browser is gone with all its processes, for whatever reason. */
  readonly exited: Promise<void>;
  /** Host ids of its processes, walls included. */
  processIds(): readonly number[];
  /** Ends every process and removes the socket. Bounded, never throws. */
  kill(): Promise<void>;
};

/** A box ready for Playwright to start what is in it. */
export type PreparedBox = {
  /** What Playwright takes for Chromium. */
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly devtoolsSocketPath: string;
  readonly workspacePath: string;
  /** Ends every process of it, given the one Playwright started; rejects when it takes too long. */
  end(outer: number): Promise<void>;
  /** Takes down what was set up around it. */
  close(): Promise<void>;
};

/** For starting and answering the first word, in milliseconds. */
const START_TIMEOUT_MS = 20_000;
/** How soon to look again whether a start that is given up can be ended. */
const LOOK_EVERY_MS = 5;
const NEVER = new AbortController().signal;

const start = (options: ChromiumOptions, box: PreparedBox): Promise<Browser> =>
  chromium.launch({
    executablePath: box.executablePath,
    env: { ...box.environment },
    args: [...box.flags],
    chromiumSandbox: true,
    artifactsDir: `${options.boxFolder}/artifacts`,
    timeout: START_TIMEOUT_MS,
    // The server ends its boxes itself, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/** The process the launch script became; it tells its id first of all. */
async function outerProcess(boxFolder: string): Promise<number | undefined> {
  // Not there yet, or no more: there is nothing to end.
  const text = await readFile(launchFiles(boxFolder).pid, 'utf8').catch(() => '');
  return text.endsWith('\n') ? Number(text) : undefined;
}

/** What ends a browser, however far its start has come. */
function createEnding(options: ChromiumOptions, box: PreparedBox, launching: Promise<Browser>) {
  const { boxFolder, log } = options;
  let isSettled = false;
  const settled = launching.then(
    () => (isSettled = true),
    () => (isSettled = true),
  );
  const end = async (): Promise<void> => {
    let outer = await outerProcess(boxFolder);
    while (outer === undefined && !isSettled) {
      await Promise.race([settled, sleep(LOOK_EVERY_MS, NEVER)]);
      outer = await outerProcess(boxFolder);
    }
    try {
      if (outer !== undefined) await box.end(outer);
    } catch (error) {
      log.error({ error, outer }, 'a browser does not die');
    }
    await settled;
    await box.close();
    const left = [box.devtoolsSocketPath, ...Object.values(launchFiles(boxFolder))];
    await Promise.all(left.map((path) => rm(path, { force: true })));
  };
  let ended: Promise<void> | undefined;
  return (): Promise<void> => (ended ??= end());
}

/** Waits for the start; a failure is named, unless the signal is its reason. */
async function started(launching: Promise<Browser>, signal: AbortSignal): Promise<Browser> {
  try {
    return await untilAborted(launching, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw new AppError('RUNTIME_UNAVAILABLE', 'The browser did not start.', {}, error);
  }
}

/**
 * Starts a Chromium in a box of its own, Chromium's own sandbox on.
 * @throws AppError `RUNTIME_UNAVAILABLE` when it does not start; the signal's reason
 */
export async function launchBoxedChromium(options: ChromiumOptions): Promise<BoxedChromium> {
  options.signal.throwIfAborted();
  const box = await (options.sandbox === 'off' ? preparePlain(options) : prepareBoxed(options));
  const launching = start(options, box);
  const kill = createEnding(options, box, launching);
  try {
    const browser = await started(launching, options.signal);
    const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    const devtoolsPath = await readDevtoolsPath(
      box.devtoolsSocketPath,
      AbortSignal.any([options.signal, AbortSignal.timeout(START_TIMEOUT_MS)]),
    );
    const outer = await outerProcess(options.boxFolder);
    return {
      browser,
      devtoolsSocketPath: box.devtoolsSocketPath,
      devtoolsPath,
      workspacePath: box.workspacePath,
      exited: gone.then(kill),
      processIds: () => (outer === undefined ? [] : processTree(outer)),
      kill,
    };
  } catch (error) {
    await kill();
    throw error;
  }
}
