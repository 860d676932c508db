/** Message boxes of the browser: how they are to be answered is known before they come. */
import { soleQuote, unquote } from '../find/query.ts';
import { clickThing } from './click-thing.ts';
import type { Step } from '../parse/steps.ts';
import { peers } from '../find/grid.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { plain } from '../words/normal.ts';
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
  const button = buttonOf(await work.scene(), accept);
  if (button !== undefined) return clickThing(work, button);
  throw new Undecided('not-found', `no dialog is open to ${step.verb}`);
}

/** "Delete the plan and confirm": whatever it asks, where nothing is called so. */
export async function confirmDialog(work: Work, step: Step): Promise<boolean> {
  if (step.said !== 'confirm') return false;
  const named = await work.look({ phrase: step.said, purpose: 'click' });
  if (named.kind === 'one') return false;
  await answerDialog(work, step, true);
  return true;
}

const YES = /^(?:yes|yeah|ok(?:ay)?|confirm|accept|sure|continue|proceed|agree|allow)\b/u;
const NO = /^(?:no|cancel|dismiss|keep|back|go back|abort|not now|never|don ?t|decline|close)\b/u;

/** The one button of the open dialog that says yes, or no; of two the one that does not say the other. */
function buttonOf(scene: Scene, accept: boolean): Thing | undefined {
  const boxes = scene.view.nodes.filter(({ role }) => role === 'dialog' || role === 'alertdialog');
  const box = scene.modal ?? (boxes.length === 1 ? boxes[0] : undefined);
  const buttons = peers(scene).filter(
    ({ node }) =>
      node.editable !== true &&
      node.checked === undefined &&
      node.name !== '' &&
      (box === undefined || scene.isWithin(node.at, box.at)),
  );
  const [own, other] = accept ? [YES, NO] : [NO, YES];
  const said = buttons.filter(({ node }) => own.test(plain(node.name)));
  if (said.length === 1) return said[0];
  const left = buttons.filter(({ node }) => !other.test(plain(node.name)));
  return box !== undefined && said.length === 0 && buttons.length === 2 && left.length === 1
    ? left[0]
    : undefined;
}
