/** Message boxes of the browser: how they are to be answered is known before they come. */
import { soleQuote, unquote } from '../find/query.ts';
import { clickThing } from './click-thing.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import type { Work } from './work.ts';

/** Whether a step only says how a message box of the step before is to be answered. */
export function dialogAnswer(
  step: Step,
  quotes: readonly string[],
): { readonly accept: boolean; readonly text?: string } | undefined {
  if (step.deed === 'accept') return { accept: true };
  if (step.deed === 'refuse') return { accept: false };
  const isPrompt =
    step.deed === 'fill' &&
    /\b(?:in|into|to|at)\s+(?:the\s+)?(?:prompt|dialog|message box|popup|alert)$/iu.test(step.rest);
  if (!isPrompt) return undefined;
  const value =
    soleQuote(step.rest, quotes) ??
    unquote(step.rest.replace(/\s+(?:in|into|to|at)\s+(?:the\s+)?\w+(?: box)?$/iu, ''), quotes);
  return { accept: true, text: value };
}

/** A box of the browser that was answered in the step before, or a dialog of the page itself. */
export async function answerDialog(work: Work, step: Step, accept: boolean): Promise<void> {
  if (work.last()?.dialogs.some((dialog) => dialog.accepted === accept) === true) return;
  const words = accept ? ['accept', 'ok', 'yes', 'confirm'] : ['cancel', 'no', 'dismiss'];
  for (const phrase of words) {
    const found = await work.look({
      phrase,
      purpose: 'click',
      scope: { relation: 'in', phrase: 'dialog' },
    });
    if (found.kind === 'one' && found.score >= 0.95 && found.things[0] !== undefined)
      return clickThing(work, found.things[0]);
  }
  throw new Undecided('not-found', `no dialog is open to ${step.verb}`);
}
