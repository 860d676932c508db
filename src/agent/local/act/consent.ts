/** "accept only what is necessary", "decline optional cookies": the least that a page that asks for consent offers. */
import { unquote } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { described, type Work } from './work.ts';

const NEEDED = '(?:necessary|needed|essentials?|required|mandatory|functional)';
/** Ways to say that nothing more than must be is given. */
const LEAST = new RegExp(
  [
    `\\b(?:only|just|strictly|nothing but|no more than)\\b.*\\b${NEEDED}\\b`,
    `\\b${NEEDED}\\b.*\\bonly\\b`,
    String.raw`^(?:please )?(?:reject|decline|refuse|deny|disallow|block|opt out of|don['’]?t (?:accept|allow)|do not (?:accept|allow)|say no to|no)\b(?:.*\b(?:cookies?|tracking|trackers|tracked|consent)\b|\s+(?:them\s+)?(?:all|everything))`,
    String.raw`\bwithout (?:accepting|cookies|tracking|consent)`,
  ].join('|'),
  'iu',
);
/** Buttons that give the least. */
const GIVES_LEAST = new RegExp(
  String.raw`\b(?:only|just|reject|decline|refuse|deny|disagree|without|essentials?|${NEEDED}|no,? thanks|nur|notwendige|ablehnen|refuser|rechazar|rifiuta|weigeren)\b`,
  'iu',
);
const GIVES_ALL =
  /\b(?:accept|allow|agree|consent|ok|okay|got it|yes|akzeptieren|accepter|aceptar|accetta)\b/iu;

/** Answers whether that was said, where the page asks. @throws Undecided where it offers no such thing, or several */
export async function giveLeast(work: Work, step: Step): Promise<boolean> {
  if (!LEAST.test(unquote(step.said, work.quotes))) return false;
  const { things } = await work.scene();
  const buttons = things.filter(
    ({ node, option, role }) =>
      option === undefined && node.clickable === true && PRESSED.has(role),
  );
  const least = buttons.filter(({ node }) => GIVES_LEAST.test(node.name));
  const asks = buttons.some((one) => GIVES_ALL.test(one.node.name) && !least.includes(one));
  if (!asks) return false;
  const [one] = least;
  if (one === undefined || least.length > 1)
    throw new Undecided(
      'ambiguous',
      'how to give the least is not clear',
      buttons.slice(0, 10).map(described),
    );
  work.audit.vouch(step.said);
  await clickThing(work, one, { isWay: true });
  return true;
}

/** "accept the cookies" */
const ACCEPTS =
  /^(?:please )?(?:accept|allow|agree (?:to|with)|consent to|approve|ok(?:ay)?|say (?:yes|ok(?:ay)?) to|take)\b.*\b(?:cookies?|tracking|consent)\b/iu;
/** Takes some of it back. */
const LIMITS = /\b(?:but|except|not|no|none|without)\b/iu;
const ASKS = /\b(?:cookies?|consent|tracking|privacy)\b/iu;
const ALL = /\ball\b/iu;

/** The control beside what is said of cookies that takes them, whatever it says. */
export async function giveAll(work: Work, step: Step): Promise<boolean> {
  const said = unquote(step.said, work.quotes);
  if (!ACCEPTS.test(said) || LIMITS.test(said) || step.deed === 'check') return false;
  const scene = await work.scene();
  const { nodes, parents } = scene.view;
  const asking = nodes.filter(({ name }) => ASKS.test(name));
  const isAsked = ({ node }: Thing): boolean => {
    // It stands with what it answers: no more than two parts around it.
    const around = parents[parents[node.at] ?? -1] ?? -1;
    return (
      around >= 0 && asking.some(({ at, ref }) => ref !== node.ref && scene.isWithin(at, around))
    );
  };
  const takes = scene.things.filter(
    (thing) =>
      thing.option === undefined &&
      thing.node.clickable === true &&
      PRESSED.has(thing.role) &&
      TAKES.test(thing.node.name.trim()) &&
      !GIVES_LEAST.test(thing.node.name) &&
      (ASKS.test(thing.node.name) || isAsked(thing)),
  );
  const whole = takes.filter(({ node }) => ALL.test(node.name));
  const [one, more] = whole.length === 1 ? whole : takes;
  if (one === undefined || more !== undefined) return false;
  work.audit.vouch(step.said);
  await clickThing(work, one, { isWay: true });
  return true;
}

const TAKES =
  /^(?:yes\b.*|i (?:accept|agree|understand|consent)\b.*|(?:accept|allow|agree|consent|enable)\b.*|ok(?:ay)?\b.*|got it\b.*|(?:that['’]s |all )?fine\b.*|sounds good|sure\b.*|understood|continue)$/iu;

const PRESSED: ReadonlySet<string> = new Set(['button', 'link', 'generic']);
