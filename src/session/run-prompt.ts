/** One prompt on an open session: its turn, its price, its time, its outcome. */
import type { Agent, PromptEvent, PromptOutcome, PromptTask } from '../agent/agent.ts';
import type { Memory } from '../agent/memory.ts';
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import { longestOpenMs } from '../ledger/price.ts';
import type { SessionStore } from '../store/sessions.ts';
import { allowPrompt } from './allow-prompt.ts';
import type { LiveSession } from './live-session.ts';

/** A prompt, and who listens to it. */
export type PromptCall = {
  readonly task: PromptTask;
  /** The session's price, in credits, that the prompt must not work past; undefined: no bound. */
  readonly mostCredits?: number | undefined;
  /** It has its turn and its reserve, and begins now. */
  readonly onBegin: () => void;
  readonly onEvent: (event: PromptEvent) => void;
};

type Deps = {
  readonly agent: Agent;
  readonly sessions: SessionStore;
  readonly clock: Clock;
  readonly memoryOf: (session: LiveSession) => Memory;
};

/** Exit code of whatever was cut by its time limit (contract 6.3). */
const CUT = 124;

/**
 * Waits for the session's turn and works the prompt out; both together take at most `timeoutMs`, and
 * a moment for the last look. A caller who leaves ends it.
 * @throws AppError `CREDITS_EXHAUSTED` before anything is done; `SESSION_GONE` when the session ends
 * meanwhile; whatever `Agent.answer` throws; the signal's reason
 */
export async function runPrompt(
  deps: Deps,
  session: LiveSession,
  call: PromptCall,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<PromptOutcome> {
  const { clock } = deps;
  const timeOver = clock.now() + timeoutMs;
  const over = new AbortController();
  using _timer = clock.after(timeoutMs, () => over.abort(over));
  const ends = AbortSignal.any([signal, session.ended, over.signal]);
  try {
    using _turn = await session.turns.take(ends);
    session.used();
    const creditsOver = requireBound(session, call.mostCredits, clock.now());
    await allowPrompt(deps, session);
    call.onBegin();
    const endsAt = Math.min(timeOver, creditsOver);
    using _earlier = clock.after(Math.max(0, endsAt - clock.now()), () => over.abort(over));
    using page = await session.page.lendToAgent(ends);
    const leftMs = (): number => (over.signal.aborted ? 0 : Math.max(0, endsAt - clock.now()));
    const memory = deps.memoryOf(session);
    const deadline = { signal: ends, leftMs };
    const outcome = await deps.agent.answer(call.task, page, memory, deadline, call.onEvent);
    session.ended.throwIfAborted();
    session.used();
    return outcome.killed && creditsOver < timeOver ? { ...outcome, ...TOO_DEAR } : outcome;
  } catch (error) {
    if (error === over) return neverRan(timeoutMs);
    throw error;
  }
}

const TOO_DEAR = {
  error: 'The prompt was cut: the session would have cost more than "maxCredits".',
  stderr: 'The prompt was cut: the session would have cost more than "maxCredits".',
};

/** When the session will have cost so much. @throws AppError `CREDITS_EXHAUSTED` when it has already */
function requireBound(session: LiveSession, mostCredits: number | undefined, now: number): number {
  if (mostCredits === undefined) return Infinity;
  const endsAt = session.createdAt + longestOpenMs(mostCredits, true);
  if (endsAt > now) return endsAt;
  throw new AppError(
    'CREDITS_EXHAUSTED',
    `A prompt on this session would cost more than the ${mostCredits} credits of "maxCredits". Nothing was done.`,
  );
}

function neverRan(timeoutMs: number): PromptOutcome {
  const error = `The prompt was not begun: other calls kept this page busy for the whole timeout of ${timeoutMs / 1000} seconds.`;
  return {
    output: '',
    result: '',
    stdout: '',
    stderr: error,
    exitCode: CUT,
    killed: true,
    error,
    planner: 'local',
    steps: [],
    script: '',
    use: { inputTokens: 0, outputTokens: 0, modelCalls: 0 },
  };
}
