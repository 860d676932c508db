/** "Create a new issue", "write a new message": the control that begins one, whatever its verb. */
import { QUOTE_SIGN } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { STOP_WORDS } from '../words/data.ts';
import { isSameSense, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

const MAKES = /^(?:add|begin|compose|create|draft|file|make|open|post|raise|start|write)$/u;
/** Only says that something is made: it goes without saying on a control. */
const MAKING = /^(?:add|begin|compose|create|draft|make|new|start|write)$/u;
/** Says so alone. */
const MAKING_ALONE = /^(?:compose|create|new|write)$/u;
/** "a new folder"; for verbs that mean nothing else, also "a message". */
const NEW = /^(?:an?\s+)?(?:new|fresh|blank|another)\s+(.+)$/iu;
const ANY = /^an?\s+(.+)$/iu;
const MAKES_ONLY = /^(?:begin|compose|create|draft|start|write)$/u;
const MOST_WORDS = 3;

/** What is to be made, where nothing more is said of it. */
function madeIn({ verb, rest }: Step): readonly string[] | undefined {
  if (!MAKES.test(verb) || rest.includes(QUOTE_SIGN)) return undefined;
  const said = NEW.exec(rest)?.[1] ?? (MAKES_ONLY.test(verb) ? ANY.exec(rest)?.[1] : undefined);
  const words = said === undefined ? [] : said.toLowerCase().split(/\s+/u);
  const isPlain = words.every((word) => /^\p{L}[\p{L}-]+$/u.test(word) && !STOP_WORDS.has(word));
  return isPlain && words.length > 0 && words.length <= MOST_WORDS ? words : undefined;
}

/** Answers whether that was said, and one control does it. */
export async function beginNew(work: Work, step: Step): Promise<boolean> {
  const made = madeIn(step);
  if (made === undefined) return false;
  const { things } = await work.scene();
  const ways = things.flatMap((thing) => {
    const score = isControl(thing) ? begins(thing, made, step.verb) : 0;
    return score > 0 ? [{ thing, score }] : [];
  });
  const most = Math.max(0, ...ways.map(({ score }) => score));
  const [one, more] = ways.filter(({ score }) => score === most);
  if (one === undefined || more !== undefined) return false;
  work.audit.vouch(step.said);
  await clickThing(work, one.thing);
  return true;
}

const isControl = ({ node, option, role }: Thing): boolean =>
  option === undefined &&
  node.clickable === true &&
  node.editable !== true &&
  node.disabled !== true &&
  CONTROLS.has(role);

const CONTROLS: ReadonlySet<string> = new Set(['button', 'link', 'generic', 'menuitem', 'summary']);

/** 2 where a name says that such a thing is made, 1 where it only says that something is, 0 where it says else. */
function begins({ names }: Thing, made: readonly string[], verb: string): number {
  return Math.max(
    0,
    ...names.map(([name, , isBag]) => {
      const words = tokens(name).filter((word) => !STOP_WORDS.has(word));
      const isMade = (word: string): boolean => made.some((one) => isSameSense(one, word));
      const makes = words.some((word) => MAKING.test(word) || word === verb);
      const isAll = words.every((word) => MAKING.test(word) || word === verb || isMade(word));
      const isNamed = made.every((one) => words.some((word) => isSameSense(one, word)));
      if (isBag === true || !makes || !isAll) return 0;
      return isNamed ? 2 : words.every((word) => MAKING_ALONE.test(word)) ? 1 : 0;
    }),
  );
}
