/** Submitting, focusing, highlighting: small deeds on a form. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { closestTo } from '../find/closest.ts';
import { find } from '../find/find.ts';
import { placeOf } from '../find/query.ts';
import { pick } from '../find/scope.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { doClick } from './click.ts';
import { described, type Work } from './work.ts';

const ONLY_FORM = /^(?:the )?(?:form|it|this|page|when done|answer)?$/iu;

/** "submit": the one button that sends. @throws Undecided where several could */
export async function doSubmit(work: Work, step: Step): Promise<void> {
  if (!ONLY_FORM.test(step.rest)) return doClick(work, { ...step, deed: 'unknown' });
  const scene = await work.scene();
  const buttons = scene.things.filter(
    ({ node, option }) =>
      option === undefined &&
      (node.role === 'button' || node.role === 'link' || node.role === 'generic') &&
      node.clickable === true &&
      node.disabled !== true &&
      !/clear|reset|cancel/iu.test(node.name),
  );
  const named = find({ ...scene, things: buttons }, SUBMIT, work.quotes);
  const [thing] = named.kind === 'one' ? named.things : [];
  if (thing !== undefined) return clickThing(work, thing);
  const real = buttons.filter(({ node }) => node.role === 'button');
  // Those in the same part of the page as the field that was filled last.
  const near = work.touched === undefined ? real : closestTo(scene, real, work.touched);
  const [one] = near.length === 1 ? near : [];
  if (one !== undefined) return clickThing(work, one);
  throw new Undecided(
    'ambiguous',
    'which button submits is not clear',
    real.slice(0, 10).map(described),
  );
}

const SUBMIT = { phrase: 'submit', purpose: 'click' } as const;

/** "focus the textbox". */
export async function doFocus(work: Work, step: Step): Promise<void> {
  const wanted = { phrase: step.rest, purpose: 'field', scope: step.scope } as const;
  const isField = (await work.look(wanted)).kind !== 'none';
  const thing = await work.one(isField ? wanted : { ...wanted, purpose: 'click' });
  await work.act(`focused ${described(thing)}`, () => work.page.focus(thing.node.ref, work.signal));
}

/** "highlight the text below". @throws Undecided where several texts could be meant */
export async function doHighlight(work: Work, step: Step): Promise<void> {
  const placed = paragraphAt((await work.scene()).view.nodes, `${step.verb} ${step.rest}`);
  if (placed !== undefined) return select(work, placed);
  const named =
    step.rest === '' ? undefined : await work.look({ phrase: step.rest, purpose: 'any' });
  const [thing] = named?.kind === 'one' ? named.things : [];
  const node = thing?.node ?? longest((await work.scene()).view.nodes);
  if (node === undefined) throw new Undecided('ambiguous', 'which text is meant is not clear');
  return select(work, node);
}

async function select(work: Work, node: SeenNode): Promise<void> {
  const said = `selected the text of ${described({ node })}`;
  await work.act(said, () => work.page.highlight(node.ref, work.signal));
}

/** "the second paragraph", where that was said. */
function paragraphAt(nodes: readonly SeenNode[], said: string): SeenNode | undefined {
  const [, word] = /\b(\w+)\s+(?:paragraph|sentence|line)\b/iu.exec(said) ?? [];
  const place = placeOf(word?.toLowerCase() ?? '');
  const paragraphs = nodes.filter(({ role, tag }) => role === 'text' && tag === 'p');
  return place === undefined ? undefined : pick(paragraphs, place)[0];
}

/** The one text that is much longer than all others. */
function longest(nodes: readonly SeenNode[]): SeenNode | undefined {
  const texts = nodes.filter(({ role, name }) => role === 'text' && name.length > 20);
  const [first, second] = texts.toSorted((one, other) => other.name.length - one.name.length);
  const isAlone = second === undefined || (first?.name.length ?? 0) > second.name.length * 1.5;
  return isAlone ? first : undefined;
}
