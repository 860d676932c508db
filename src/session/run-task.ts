/** One task on an open session: its turn, its time, its outcome. */
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { CodeOutcome, CodeTask } from '../runtime/live-page.ts';
import { TaskCut } from './gone.ts';
import type { LiveSession } from './live-session.ts';

/** Exit code of whatever was cut by its time limit (contract 6.3). */
const CUT = 124;

/**
 * Waits for the session's turn and runs the task; waiting and running together take at most
 * `timeoutMs`. A caller who leaves gives up his place, but code that has begun runs to its end.
 * @throws AppError `SESSION_GONE` when the session ends meanwhile, a `TaskCut` when the code had
 * begun; whatever `LivePage.run` throws
 */
export async function runTask(
  clock: Clock,
  session: LiveSession,
  task: CodeTask,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<CodeOutcome> {
  const deadline = clock.now() + timeoutMs;
  const outOfTime = new AbortController();
  using _timer = clock.after(timeoutMs, () => outOfTime.abort(outOfTime));
  try {
    using _turn = await session.turns.take(
      AbortSignal.any([signal, session.ended, outOfTime.signal]),
    );
    session.used();
    const leftMs = Math.max(1, deadline - clock.now());
    const outcome = await session.page.run(task, leftMs, session.ended);
    const gone: unknown = session.ended.reason;
    if (outcome.killed && gone instanceof AppError) throw new TaskCut(gone, outcome);
    session.used();
    return outcome;
  } catch (error) {
    if (error === outOfTime) return neverRan(timeoutMs);
    throw error;
  }
}

function neverRan(timeoutMs: number): CodeOutcome {
  return {
    stdout: '',
    stderr: `The code was not run: other calls kept this page busy for the whole timeout of ${timeoutMs / 1000} seconds.`,
    result: '',
    exitCode: CUT,
    killed: true,
    truncated: false,
  };
}
