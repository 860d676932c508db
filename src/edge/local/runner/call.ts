/** One call of user code in a runner process, to whichever end it comes. */
import type { CodeOutcome } from '../../../runtime/live-page.ts';
import { newSentinel } from './outcome.ts';
import type { RunnerEnd, RunnerProcess } from './process.ts';

export type Call = {
  readonly code: string;
  /** CDP id of the tab it is to choose; undefined when there is nothing to choose. */
  readonly tab: string | undefined;
  /** Wall clock of the code, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Put before what the code says on stderr. */
  readonly notes: readonly string[];
  /** Called when the code is about to be killed, while its connections still stand. Never throws. */
  readonly beforeKill: () => Promise<void>;
};

const TIMEOUT_EXIT_CODE = 124;
const OUT_OF_MEMORY_EXIT_CODE = 137;
/** Of code that its signal ended. */
const KILLED_EXIT_CODE = 137;

const OUT_OF_MEMORY = /out of memory|bad_alloc|Cannot allocate memory/i;
/** Where the last words of V8 begin: tables nobody wants to read. */
const DEATH_NOTES =
  /\n?(<--- Last few GCs --->|FATAL ERROR: |-{5} Native stack trace -{5}|#\n# Fatal )[\s\S]*$/;

const SIGNAL_NAMES: Readonly<Record<number, string>> = {
  132: 'SIGILL',
  133: 'SIGTRAP',
  134: 'SIGABRT',
  137: 'SIGKILL',
  139: 'SIGSEGV',
  143: 'SIGTERM',
};

type How =
  | {
      readonly kind: 'done';
      readonly exitCode: number;
      readonly result: string;
      readonly truncated: boolean;
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'ended'; readonly end: RunnerEnd };

const untilEither = async (runner: RunnerProcess, call: Call, sentinel: string): Promise<How> => {
  const { promise, resolve } = Promise.withResolvers<How>();
  const timer = setTimeout(() => resolve({ kind: 'timeout' }), call.timeoutMs);
  const onAbort = (): void => resolve({ kind: 'aborted' });
  call.signal.addEventListener('abort', onAbort, { once: true });
  runner.request({ type: 'run', code: call.code, tab: call.tab, sentinel }).then(
    ({ exitCode, body, truncated }) => resolve({ kind: 'done', exitCode, result: body, truncated }),
    // It ended: said by `ended`, with more to tell.
    () => void runner.ended.then((end) => resolve({ kind: 'ended', end })),
  );
  const how = await promise;
  clearTimeout(timer);
  call.signal.removeEventListener('abort', onAbort);
  return how;
};

/** What the end of a runner in the middle of a call means to whoever sent the code. */
const endOf = (
  end: RunnerEnd,
  stderr: string,
  lastWords: string,
): Pick<CodeOutcome, 'exitCode' | 'killed' | 'stderr'> => {
  const outOfMemory = !end.asked && OUT_OF_MEMORY.test(lastWords);
  if (outOfMemory) {
    const kept = stderr.replace(DEATH_NOTES, '');
    return {
      killed: true,
      exitCode: OUT_OF_MEMORY_EXIT_CODE,
      stderr: `${kept}The code ran out of memory and was ended.\n`,
    };
  }
  if (end.asked) return { killed: false, exitCode: end.exitCode, stderr };
  const why = end.reason ?? SIGNAL_NAMES[end.exitCode] ?? `exit code ${end.exitCode}`;
  return {
    killed: true,
    exitCode: end.exitCode,
    stderr: `${stderr.replace(DEATH_NOTES, '')}The runner was ended: ${why}.\n`,
  };
};

/**
 * Runs code and answers for every end: its own, an error, the time limit, the death of its runner,
 * the signal. After any but the first two the runner is gone.
 * @throws the signal's reason when it had aborted before
 */
export async function runCall(runner: RunnerProcess, call: Call): Promise<CodeOutcome> {
  call.signal.throwIfAborted();
  const sentinel = newSentinel();
  runner.stdout.begin(sentinel);
  runner.stderr.begin(sentinel);
  const how = await untilEither(runner, call, sentinel);
  if (how.kind === 'timeout' || how.kind === 'aborted') {
    await call.beforeKill();
    await runner.kill();
  }
  const [stdout, stderr] = await Promise.all([runner.stdout.finish(), runner.stderr.finish()]);

  const notes = call.notes.map((note) => `${note}\n`).join('');
  const outcome: CodeOutcome = {
    stdout: stdout.text,
    stderr: `${notes}${stderr.text}`,
    result: '',
    exitCode: TIMEOUT_EXIT_CODE,
    killed: true,
    truncated: stdout.truncated || stderr.truncated,
  };
  if (how.kind === 'done') {
    const { exitCode, result, truncated } = how;
    return {
      ...outcome,
      exitCode,
      result,
      killed: false,
      truncated: outcome.truncated || truncated,
    };
  }
  if (how.kind === 'aborted') return { ...outcome, exitCode: KILLED_EXIT_CODE };
  if (how.kind === 'timeout') {
    // Some of what was given may have gone in waiting for the runner.
    const limitSeconds = Math.round(call.timeoutMs / 100) / 10;
    const limit = `The code was stopped at its time limit of ${limitSeconds} s.`;
    return { ...outcome, stderr: `${outcome.stderr}${limit}\n` };
  }
  return { ...outcome, ...endOf(how.end, outcome.stderr, runner.stderr.lastWords()) };
}
