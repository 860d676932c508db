/** Starts a Chromium in a box of its own. */
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';
import { untilAborted } from '../../../base/abort.ts';
import { processTree } from '../sandbox/box-processes.ts';
import type { BoxedProcess } from '../sandbox/spawn-boxed.ts';
import { connectChromium, type ConnectedChromium } from './connect-chromium.ts';
import { readDevtoolsPath } from './devtools-path.ts';
import { startBoxed } from './start-boxed.ts';
import { startPlain } from './start-plain.ts';

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

/** A Chromium that runs in its box, driven over its pipe. */
export type BoxedChromium = ConnectedChromium & {
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

/** A browser that has been started, before anybody has spoken with it. */
export type StartedBrowser = {
  /** Its descriptors 3 and 4 are the debugging pipe. */
  readonly process: BoxedProcess;
  readonly devtoolsSocketPath: string;
  readonly workspacePath: string;
  /** Takes down what was set up around it. */
  close(): void;
};

/** For starting and answering the first word, in milliseconds. */
const START_TIMEOUT_MS = 20_000;
/** Of what it said last, in characters: it tells why it did not start. */
const LAST_WORDS_CHARS = 2_000;

/**
 * Starts a Chromium in a box of its own, Chromium's own sandbox on.
 * @throws AppError `RUNTIME_UNAVAILABLE` when it does not start; the signal's reason
 */
export async function launchBoxedChromium(options: ChromiumOptions): Promise<BoxedChromium> {
  options.signal.throwIfAborted();
  const started = await (options.sandbox === 'off' ? startPlain(options) : startBoxed(options));
  const { process: browserProcess, devtoolsSocketPath, workspacePath } = started;
  const lastWords = listen(browserProcess);
  const kill = createEnding(started);
  try {
    const connected = await untilAborted(connect(options, started), options.signal);
    const devtoolsPath = await readDevtoolsPath(
      devtoolsSocketPath,
      AbortSignal.any([options.signal, AbortSignal.timeout(START_TIMEOUT_MS)]),
    );
    // A browser nobody can talk to is of no use.
    connected.browser.once('disconnected', () => void kill());
    const { pid } = browserProcess;
    return {
      ...connected,
      devtoolsSocketPath,
      devtoolsPath,
      workspacePath,
      exited: browserProcess.exited.then(kill),
      processIds: () => (pid === undefined ? [] : processTree(pid)),
      kill,
    };
  } catch (error) {
    await kill();
    if (options.signal.aborted) throw options.signal.reason;
    const cause = new Error(`Chromium said: ${lastWords()}`, { cause: error });
    throw new AppError('RUNTIME_UNAVAILABLE', 'The browser did not start.', {}, cause);
  }
}

/** Waits for its first word, or its end. */
async function connect(
  { boxFolder }: ChromiumOptions,
  { process: { child, exited } }: StartedBrowser,
): Promise<ConnectedChromium> {
  const connecting = connectChromium({
    write: child.stdio[3] as Writable,
    read: child.stdio[4] as Readable,
    artifactsDir: `${boxFolder}/artifacts`,
    timeoutMs: START_TIMEOUT_MS,
  });
  const ended = exited.then(({ code, signal, failure }) => {
    throw new Error(failure ?? `It ended with ${signal ?? `code ${code}`}.`);
  });
  return await Promise.race([connecting, ended]);
}

/** What a browser says is read away; the last of it is kept. */
function listen({ child }: BoxedProcess): () => string {
  let words = '';
  child.stdin?.on('error', () => undefined).end();
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-LAST_WORDS_CHARS);
  });
  return () => words.trim();
}

/** What ends a browser, however far its start has come. */
function createEnding({ process: browserProcess, devtoolsSocketPath, close }: StartedBrowser) {
  const end = async (): Promise<void> => {
    await browserProcess.kill();
    close();
    await rm(devtoolsSocketPath, { force: true });
  };
  let ended: Promise<void> | undefined;
  return (): Promise<void> => (ended ??= end());
}
