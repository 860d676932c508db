/** The planner that needs no model: plain instructions, resolved by what the page itself says. */
import type { AgentPage, PageView } from '../../runtime/agent-page.ts';
import { AppError } from '../../base/errors.ts';
import { renderView } from '../snapshot/render.ts';
import { pause } from './act/assign.ts';
import { dialogAnswer } from './act/dialog.ts';
import { createWork, type Work } from './act/work.ts';
import { find } from './find/find.ts';
import { toSteps, type Step } from './parse/steps.ts';
import { perform } from './perform.ts';
import { Undecided } from './undecided.ts';

type Done = {
  readonly kind: 'done';
  /** In plain words: what was done, or the answer to what was asked. */
  readonly output: string;
  /** One line for each thing done. */
  readonly steps: readonly string[];
  /** The Playwright code it amounted to. */
  readonly script: string;
  /** The page at the end, as text. */
  readonly snapshot: string;
};

type NotDone = {
  readonly kind: 'undecided';
  /** What was not clear, in plain words. */
  readonly reason: string;
  /** What it could not decide between, or what came nearest. */
  readonly candidates: readonly string[];
  /** The part of the instruction that was not done. */
  readonly at: string;
  /** What was done before; then the page is no longer as it was. */
  readonly steps: readonly string[];
  readonly script: string;
  readonly snapshot: string;
};

export type LocalAnswer = Done | NotDone;

export type LocalPlanner = {
  /**
   * Does what a plain instruction says, as far as each target is clear, and stops where it is not.
   * @param deadline time on the clock of `performance.now()` by which it has answered, in milliseconds
   * @throws AppError `RUNTIME_FAILED` when the page is gone; the signal's reason when it aborts
   */
  answer(
    prompt: string,
    page: AgentPage,
    signal: AbortSignal,
    deadline: number,
  ): Promise<LocalAnswer>;
};

/** How long a target is waited for that what was just done may still bring, in milliseconds. */
const PATIENCE_MS = 2_000;

/** Makes the planner; it has no state. */
export function createLocalPlanner(): LocalPlanner {
  return {
    async answer(prompt, page, signal, deadline) {
      const { steps, quotes } = toSteps(prompt);
      const work = createWork(page, quotes, signal);
      let at = prompt;
      try {
        if (steps.length === 0)
          throw new Undecided('not-understood', 'the instruction says nothing to do');
        for (let index = 0; index < steps.length; index += 1) {
          const step = steps[index];
          if (step === undefined) break;
          at = step.said;
          const taken = await one(work, step, steps[index + 1], deadline);
          index += taken - 1;
        }
      } catch (error) {
        return notDone(work, error, at, await snapshotOf(work));
      }
      const snapshot = await snapshotOf(work);
      const output = work.answers.length > 0 ? work.answers.join('\n') : said(work);
      return {
        kind: 'done',
        output,
        steps: work.steps.filter((line) => line !== ''),
        script: work.script.join('\n'),
        snapshot,
      };
    },
  };
}

/** Does one step, and answers how many of the instruction's steps that was. */
async function one(
  work: Work,
  step: Step,
  next: Step | undefined,
  deadline: number,
): Promise<number> {
  // "Save and close" may be one button.
  if (next?.afterAnd === true) {
    const together = `${step.rest} and ${next.said}`;
    const whole = find(
      await work.scene(),
      {
        phrase: step.deed === 'unknown' ? `${step.said} and ${next.said}` : together,
        purpose: 'click',
      },
      work.quotes,
    );
    const [thing] = whole.kind === 'one' ? whole.things : [];
    if (
      whole.kind === 'one' &&
      whole.score >= 0.97 &&
      thing !== undefined &&
      thing.role !== 'text'
    ) {
      await perform(work, {
        ...step,
        deed: 'click',
        rest: step.deed === 'unknown' ? `${step.said} and ${next.said}` : together,
      });
      return 2;
    }
  }
  const answer = next === undefined ? undefined : dialogAnswer(next, work.quotes);
  if (answer !== undefined) work.page.answerDialog(answer);
  await patiently(work, step, deadline);
  return answer !== undefined && (work.last()?.dialogs.length ?? 0) > 0 ? 2 : 1;
}

/** What is not there yet may come: only after something was done, and only for a while. */
async function patiently(work: Work, step: Step, deadline: number): Promise<void> {
  const before = work.steps.length;
  const endsAt = Math.min(deadline, performance.now() + (work.hasActed() ? PATIENCE_MS : 0));
  for (;;) {
    try {
      await perform(work, step);
      return;
    } catch (error) {
      const isWorthWaiting =
        error instanceof Undecided
          ? error.reason === 'not-found'
          : error instanceof AppError && error.code === 'STALE_REF';
      const isLate = performance.now() >= endsAt && !(error instanceof AppError);
      if (!isWorthWaiting || isLate || work.steps.length > before || performance.now() >= deadline)
        throw error;
      await pause(work.signal, 50);
      work.forget();
    }
  }
}

function notDone(work: Work, error: unknown, at: string, snapshot: string): NotDone {
  const parts = {
    kind: 'undecided',
    at,
    steps: work.steps.filter((line) => line !== ''),
    script: work.script.join('\n'),
    snapshot,
  } as const;
  if (error instanceof Undecided)
    return { ...parts, reason: error.message, candidates: error.candidates };
  if (error instanceof AppError && (error.code === 'ACTION_FAILED' || error.code === 'STALE_REF')) {
    return { ...parts, reason: error.message, candidates: [] };
  }
  throw error;
}

async function snapshotOf(work: Work): Promise<string> {
  const view: PageView = (await work.scene()).view;
  return renderView(view);
}

function said(work: Work): string {
  const lines = work.steps.filter((line) => line !== '');
  return lines.length === 0 ? 'Nothing had to be done.' : `Done: ${lines.join('; ')}.`;
}
