/** A live page without a browser: it knows two programs, and can crash. `tests/suites/live-page.ts` proves it. */
import type { CodeOutcome, GoneReason, LivePage } from '../../src/runtime/live-page.ts';
import type { WorkspaceFiles } from '../../src/runtime/workspace-files.ts';
import type { PageDriver } from '../../src/runtime/page-driver.ts';

/** A program that prints a line and ends. */
export const PRINTS = 'console.log("begun")';
/** A program that prints a line, names the document and never ends. */
export const HANGS =
  'console.log("begun"); await page.evaluate(() => { document.title = "hanging" }); await new Promise(() => {})';

export type FakePage = LivePage & {
  /** Its browser ends by itself. */
  crash(): void;
  isDestroyed(): boolean;
  /** A CDP client that has joined sends a command. */
  command(): void;
  /** Resolves when a program that never ends has printed its line. */
  readonly hanging: Promise<void>;
};

const PRINTED: CodeOutcome = {
  stdout: 'begun\n',
  stderr: '',
  result: '',
  exitCode: 0,
  killed: false,
  truncated: false,
};

const NO_FILES = {} as WorkspaceFiles;
const NO_DRIVER = {} as PageDriver;

export function createFakePage(): FakePage {
  const listeners: ((reason: GoneReason) => void)[] = [];
  const hanging = Promise.withResolvers<void>();
  let isGone = false;
  let activity = (): void => undefined;

  const hang = (timeoutMs: number, signal: AbortSignal): Promise<CodeOutcome> =>
    new Promise((resolve) => {
      const timer = setTimeout(
        () => resolve({ ...PRINTED, exitCode: 124, killed: true }),
        timeoutMs,
      );
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve({ ...PRINTED, exitCode: 137, killed: true });
      });
      hanging.resolve();
    });

  return {
    boxId: 'fake',
    driver: NO_DRIVER,
    profile: undefined,
    hanging: hanging.promise,
    park: () => undefined,
    claim: () => !isGone,
    async run({ code }, timeoutMs, signal) {
      signal.throwIfAborted();
      if (code === HANGS) return hang(timeoutMs, signal);
      if (code === PRINTS) return PRINTED;
      throw new TypeError('This page knows two programs only.');
    },
    joinCdp: (_client, onActivity) => void (activity = onActivity),
    command: () => activity(),
    lendToAgent: () => Promise.reject(new TypeError('This page knows no agent.')),
    captureState: () => Promise.reject(new TypeError('This page has no profile.')),
    files: NO_FILES,
    onGone: (listener) => void listeners.push(listener),
    async release() {
      isGone = true;
    },
    async destroy() {
      isGone = true;
    },
    isDestroyed: () => isGone,
    crash() {
      isGone = true;
      for (const listener of listeners) listener('crashed');
    },
  };
}
