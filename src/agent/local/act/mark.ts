/** "mark A as B": what is called B beside A; or a box of A's where B means done. */
import { find } from '../find/find.ts';
import type { Thing } from '../find/scene.ts';
import type { Scope } from '../find/scope.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import type { Step } from '../parse/steps.ts';
import { clickThings } from './click-thing.ts';
import type { Work } from './work.ts';

const AS = /^(.+?)\s+as\s+(?:an?\s+)?(\S.*)$/iu;
const ALL = /^(?:all|every|each)(?:\s+of)?(?:\s+the)?\s+/iu;
const IT = /^(?:it|that|this|them|him|her)$/iu;
const VERBS = /^(?:mark|flag|set|tick|complete)$/u;
const DONE = /^(?:done|completed?|finished|checked|bought)$/iu;
/** What boxes that are drawn are called in their classes. */
const BOXES: readonly string[] = ['check', 'checkbox', 'done', 'complete', 'tick', 'toggle'];

/** Answers whether that was said, and done. @throws Undecided where the box is disabled */
export async function doMark(work: Work, step: Step): Promise<boolean> {
  const [, what, state] = (VERBS.test(step.verb) ? AS.exec(step.rest) : null) ?? [];
  if (what === undefined || state === undefined) return false;
  const isAll = ALL.test(what);
  const phrase = what.replace(ALL, '');
  const isDone = DONE.test(state);
  if (isDone && (await isBox(work, phrase, step.scope))) return false;
  const scope: Scope | undefined = IT.test(what) ? step.scope : { relation: 'with', phrase };
  const names = isDone ? [state, ...BOXES] : [state];
  for (const name of names) {
    const wanted: Wanted = { phrase: isAll ? `all ${name}` : name, purpose: 'click', scope };
    if (await clickMeant(work, wanted, isDone)) return true;
  }
  return false;
}

async function clickMeant(work: Work, wanted: Wanted, isDone: boolean): Promise<boolean> {
  const found = await lookFor(work, wanted);
  if (found.kind !== 'one' || !isMeant(found.score, found.things, isDone)) return false;
  await clickThings(work, found.things);
  return true;
}

/** A box that is drawn has no words; what has some must be called so. */
function isMeant(score: number, things: readonly Thing[], isDone: boolean): boolean {
  const takeClicks = things.every(
    ({ node }) => node.clickable === true && node.checked === undefined,
  );
  const isNamed = things.some(({ node }) => node.name !== '');
  return takeClicks && score >= (isDone && isNamed ? 0.9 : 0.7);
}

async function isBox(work: Work, phrase: string, scope: Scope | undefined): Promise<boolean> {
  const wanted = { phrase, purpose: 'check', scope } as const;
  return find(await work.scene(), wanted, work.quotes).kind === 'one';
}

async function lookFor(work: Work, wanted: Wanted): Promise<Found> {
  const found = await work.look(wanted);
  if (found.kind !== 'many') return found;
  return find(await work.scene(), wanted, work.quotes);
}
