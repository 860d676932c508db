/** The planner that needs no model: plain instructions, resolved by what the page itself says. */
import { AppError } from '../../base/errors.ts';
import type { AgentPage } from '../../runtime/agent-page.ts';
import { renderView } from '../snapshot/render.ts';
import { withLastButtons } from './act/last-button.ts';
import { fillWhole } from './act/fill-whole.ts';
import { pause } from './act/pause.ts';
import { beforeStep, pressPending } from './act/pending.ts';
import { dialogAnswer } from './act/dialog.ts';
import { makeSo } from './form/make-so.ts';
import { valuesFirst } from './act/values-first.ts';
import { createWork, type Work } from './act/work.ts';
import { find } from './find/find.ts';
import { unquote } from './find/query.ts';
import { readingsOf, type Instruction, type Step } from './parse/steps.ts';
import { perform } from './perform.ts';
import { nameMatch } from './words/match.ts';
import { Undecided } from './undecided.ts';
import { createAudit } from './audit/audit.ts';

type Done = {
  readonly kind: 'done';
  /** In plain words: what was done, or the answer to what was asked. */
  readonly output: string;
  /** The answer as plain JSON, where it is more than a sentence. */
  readonly data?: unknown;
  /** One line for each thing done. */
  readonly steps: readonly string[];
  /** The page at the end, as text. */
  readonly snapshot: string;
};

type NotDone = {
  readonly kind: 'undecided';
  /** What was not clear, in plain words. */
  readonly reason: string;
  /** What it could not decide between, or what came nearest. */
  readonly candidates: readonly string[];
  /** The part of the instruction at which it stopped. */
  readonly at: string;
  /** What was done before; then the page is no longer as it was. */
  readonly steps: readonly string[];
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

/** Only tells why: "My card is gone, click the link for lost cards". */
const TELLS =
  /^(?:i|i['’]m|i['’]ve|i am|my|we|we['’]re|our|it|it['’]s|there|there['’]s|this|somebody|someone)\s(?!.*\b(?:should|must|wants?|needs?|likes?(?! (?:it|this|that)\b))\b)/iu;

/** Whoever names a day wants something to be done with it. */
const DATED =
  /\d.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b.*\d/iu;

/** Makes the planner; it has no state. */
export function createLocalPlanner(): LocalPlanner {
  return {
    async answer(prompt, page, signal, deadline) {
      let first: NotDone | undefined;
      for (const instruction of readingsOf(prompt)) {
        const answer = await follow(instruction, { prompt, page, signal, deadline });
        // Once something was done, the page is no longer what another reading would be of.
        if (answer.kind === 'done' || answer.steps.length > 0) return answer;
        first ??= answer;
      }
      if (first === undefined) throw new Error('an instruction has at least one reading');
      return first;
    },
  };
}

type Task = {
  readonly prompt: string;
  readonly page: AgentPage;
  readonly signal: AbortSignal;
  readonly deadline: number;
};

/** Does what one reading of the instruction says. */
async function follow(
  instruction: Instruction,
  { prompt, page, signal, deadline }: Task,
): Promise<LocalAnswer> {
  const { steps: written, quotes } = instruction;
  const audit = createAudit(page, prompt, quotes);
  const work = createWork(audit, quotes, signal);
  let at = prompt;
  try {
    if (written.length === 0) throw new Undecided('not-understood', 'it says nothing to do');
    const before = await work.scene();
    const isForm = await fillWhole(work, instruction);
    const steps = isForm ? [] : withLastButtons(before, valuesFirst(written));
    for (let index = 0; index < steps.length;) {
      const step = steps[index];
      if (step === undefined) break;
      at = unquote(step.said, quotes);
      await beforeStep(work, step);
      audit.begin(step);
      index += await perhapsTwo(work, step, steps[index + 1], deadline);
      audit.end();
    }
    await pressPending(work);
    at = prompt;
    if (work.steps.length + work.answers.length + work.findings.length === 0)
      throw new Undecided('not-understood', 'nothing was found that is to be done');
    audit.close();
  } catch (error) {
    return notDone(work, error, at);
  }
  const output = work.answers.length > 0 ? work.answers.join('\n') : said(work);
  const data = work.data === undefined ? {} : { data: work.data };
  return { kind: 'done', output, ...data, ...(await remains(work)) };
}

/** What is told of any end. */
async function remains(work: Work): Promise<Pick<Done, 'steps' | 'snapshot'>> {
  const { view } = await work.scene();
  return { steps: work.steps.filter((line) => line !== ''), snapshot: renderView(view) };
}

/** Does one step, or two that are one; answers how many. */
async function perhapsTwo(
  work: Work,
  step: Step,
  next: Step | undefined,
  deadline: number,
): Promise<number> {
  const both = next?.afterAnd === true ? await asOneName(work, step, next) : undefined;
  if (both !== undefined) {
    await perform(work, both);
    return 2;
  }
  const answer = next === undefined ? undefined : dialogAnswer(next, work.quotes);
  if (answer !== undefined) work.page.answerDialog(answer);
  await unlessTold(work, step, next, () => patiently(work, step, deadline));
  return answer !== undefined && (work.last()?.dialogs.length ?? 0) > 0 ? 2 : 1;
}

/** A sentence that only tells why need not be done where another follows; no name on the page makes it a deed. */
async function unlessTold(
  work: Work,
  step: Step,
  next: Step | undefined,
  perform: () => Promise<void>,
): Promise<void> {
  const isTelling =
    TELLS.test(step.said) && !DATED.test(step.said) && !/\bonly\b/iu.test(step.said);
  if (next === undefined || step.deed !== 'unknown' || !isTelling) return perform();
  if (!(await makeSo(work, step, 1))) work.audit.told(step);
}

/** "Save and close" may be one button. */
async function asOneName(work: Work, step: Step, next: Step): Promise<Step | undefined> {
  const phrase = `${step.deed === 'unknown' ? step.said : step.rest} and ${next.said}`;
  const whole = find(await work.scene(), { phrase, purpose: 'click' }, work.quotes);
  const [thing] = whole.kind === 'one' && whole.score >= 0.97 ? whole.things : [];
  // What stands around it does not make two deeds one.
  const isName =
    thing?.names.some(([name]) => nameMatch(unquote(phrase, work.quotes), name) >= 0.9) === true;
  return isName && thing?.node.clickable === true
    ? { ...step, deed: 'click', rest: phrase }
    : undefined;
}

/** What is not there yet may come: only after something was done, and only for a while. */
async function patiently(work: Work, step: Step, deadline: number): Promise<void> {
  const before = work.steps.length;
  const endsAt = performance.now() + (work.hasActed() ? PATIENCE_MS : 0);
  for (;;) {
    try {
      await perform(work, step);
      return;
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'STALE_REF';
      const isMissing = error instanceof Undecided && error.reason === 'not-found';
      const isLate =
        performance.now() >= endsAt + (isStale ? PATIENCE_MS : 0) || performance.now() >= deadline;
      if (!(isStale || isMissing) || isLate || work.steps.length > before) throw error;
      await pause(work.signal, 50);
      work.forget();
    }
  }
}

/** Why it stopped. What is no doubt but a fault is thrown on. */
async function notDone(work: Work, error: unknown, at: string): Promise<NotDone> {
  if (error instanceof Undecided) {
    const { message: reason, candidates } = error;
    return { kind: 'undecided', reason, candidates, at, ...(await remains(work)) };
  }
  if (error instanceof AppError && (error.code === 'ACTION_FAILED' || error.code === 'STALE_REF')) {
    work.forget();
    return {
      kind: 'undecided',
      reason: error.message,
      candidates: [],
      at,
      ...(await remains(work)),
    };
  }
  throw error;
}

function said(work: Work): string {
  const lines = work.steps
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(/\[e\d+\] /gu, ''));
  return lines.length === 0 ? work.findings.join('\n') : `Done: ${lines.join('; ')}.`;
}
