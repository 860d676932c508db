/** "reply to Ann with the text Hi", "forward it to Bob": the button, the fields it brings, and sending. */
import { find } from '../find/find.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Scope } from '../find/scope.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { clickThing } from './click-thing.ts';
import { doClick } from './click.ts';
import { openRecord } from './open-record.ts';
import { described, type Work } from './work.ts';

const WITH_TEXT =
  /^(?:to\s+)?(.*?)\s*\b(?:with|saying|by writing|writing|that)\s+(?:(?:the|a)\s+)?(?:(?:text|words?|message|reply|answer|comment|following text)\b:?\s*)?(.+)$/iu;
const FORWARD = /^(.*?)\s*\bto\s+(.+)$/iu;
const PRONOUN = /^(?:it|them|that|this|him|her|the (?:e-?mail|message|mail|sender|post))?$/iu;

/** Without a text or a receiver, it is only a click on what is called so. */
export async function doCompose(work: Work, step: Step): Promise<void> {
  const isForward = step.verb === 'forward';
  const parts = (isForward ? FORWARD : WITH_TEXT).exec(step.rest);
  const value = parts?.[2];
  if (parts === null || value === undefined) return doClick(work, { ...step, deed: 'unknown' });
  const about = (parts[1] ?? '').trim();
  const scope: Scope | undefined = PRONOUN.test(about)
    ? step.scope
    : { relation: 'with', phrase: about.replace(/^the\s+/iu, '') };
  const text = soleQuote(value, work.quotes) ?? unquote(value, work.quotes);
  const before = fieldsOf(await work.scene());
  if (isForward || !hasOpenField(before, step.verb)) await openField(work, step, scope);
  await assign(work, await fieldFor(work, before, isForward), text);
  work.toPress = await senderOf(work);
}

/** Presses the button that brings the field; it may only be there where the message is open. */
async function openField(work: Work, step: Step, scope: Scope | undefined): Promise<void> {
  const wanted = { phrase: step.verb, purpose: 'click', scope } as const;
  const found = await work.look(wanted);
  if (found.kind === 'none' && scope !== undefined && (await openRecord(work, scope.phrase))) {
    if (step.verb !== 'forward' && hasOpenField(fieldsOf(await work.scene()), step.verb)) return;
    return clickThing(work, await work.one({ phrase: step.verb, purpose: 'click' }), {
      isWay: true,
    });
  }
  await clickThing(work, await work.one(wanted), { isWay: true });
}

/** What sends the message that was written. @throws Undecided where nothing does */
async function senderOf(work: Work): Promise<Thing> {
  for (const phrase of ['send', 'reply', 'submit', 'post', 'forward']) {
    const scene = await work.scene();
    const found = find(scene, { phrase, purpose: 'click' }, work.quotes);
    const [thing] = found.kind === 'one' ? found.things : [];
    if (thing?.node.clickable === true) return thing;
  }
  throw new Undecided('not-found', 'nothing on the page sends what was written');
}

const fieldsOf = (scene: Scene): readonly Thing[] =>
  scene.things.filter(
    ({ node, option }) =>
      option === undefined &&
      node.editable === true &&
      node.disabled !== true &&
      node.readonly !== true,
  );

const hasOpenField = (fields: readonly Thing[], verb: string): boolean =>
  fields.some(({ names }) => names.some(([name]) => name.toLowerCase().includes(verb)));

/** The field that the button brought; of several, the one for the text, or for whom it is. */
async function fieldFor(work: Work, before: readonly Thing[], isForward: boolean): Promise<Thing> {
  const had = new Set(before.map(({ node }) => node.ref));
  const now = fieldsOf(await work.scene());
  const fresh = now.filter(({ node }) => !had.has(node.ref));
  const fields = fresh.length > 0 ? fresh : now;
  const isFor = ({ names }: Thing): boolean =>
    names.some(([name]) => /\b(?:to|recipients?|receivers?|e-?mail|address)\b/iu.test(name));
  const areas = fields.filter(
    ({ node, role }) => node.tag === 'textarea' || (role === 'textbox' && node.tag !== 'input'),
  );
  const fitting = isForward ? fields.filter(isFor) : areas;
  const [one] = fitting.length === 1 ? fitting : fields.length === 1 ? fields : [];
  if (one !== undefined) return one;
  throw new Undecided(
    'ambiguous',
    'which field the message goes to is not clear',
    fields.map(described),
  );
}
