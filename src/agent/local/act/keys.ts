/** "dial 112", "calculate 12 × 7", "spell HELLO on the keyboard": keys that a page shows, pressed one after the other. */
import { unquote } from '../find/query.ts';
import { takesText, type Scene, type Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

/** Fewer things that are called by one sign are no keys. */
const LEAST_KEYS = 6;
const MOST_PRESSES = 40;

/** Verbs of keys alone, and of keys where they are named or the page has no field to type into. */
const OF_KEYS = /^(?:dial|punch|calculate|compute)$/u;
const TYPES: ReadonlySet<Step['deed']> = new Set(['fill', 'solve', 'set', 'unknown']);
const MAY_TYPE = /^(?:type|enter|input|write|key|spell|put|dial|punch|calculate|compute|work)\b/u;
/** What keys are called; what one does with them comes before it or after. */
const ON_KEYS =
  /\s*\b(?:on|with|using|by|into|in|via|at)\s+(?:the\s+|this\s+)?(?:on-?screen\s+|number\s+|numeric\s+|phone\s+|virtual\s+|dial\s+)*(?:key ?pad|pad|keyboard|keys|buttons|calculator|dialler|dialer|phone|display|screen)\b/iu;
const WITH_KEYS =
  /^use\s+(?:the\s+|this\s+)?(?:[\w-]+\s+)?(?:key ?pad|pad|keyboard|keys|buttons|calculator|dialler|dialer)\s+to\s+(?:type|enter|input|write|spell|dial|calculate|compute|work\s+out|find)\s+/iu;
const LEADING =
  /^(?:in\s+)?(?:(?:the|a)\s+)?(?:(?:pin|phone|access|entry|door)\s+)?(?:(?:number|code|pin|digits|sum|word|value)\s+)?(?:of\s+)?/iu;

/** Signs that mean the same. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\s+(?:times|multiplied by|x)\s+|[×⋅∙·]|(?<=\d)x(?=\d)/giu, '*'],
  [/\s+(?:divided by|over)\s+|[÷∕]/giu, '/'],
  [/\s+plus\s+|＋/giu, '+'],
  [/\s+minus\s+|[−–—]/giu, '-'],
];

const asKeys = (text: string): string =>
  SAME.reduce((now, [pattern, sign]) => now.replaceAll(pattern, sign), text).replaceAll(
    /\s+/gu,
    '',
  );

const SUM = /^[\d.,]+(?:[-+*/][\d.,]+)+$/u;

/** Answers whether that was said and could be done. What a sum comes to is told, where the page shows it. */
export async function onKeys(work: Work, step: Step): Promise<boolean> {
  const said = saidOfKeys(step);
  if (said === undefined) return false;
  const scene = await work.scene();
  const keys = keysOf(scene);
  if (keys === undefined || (!said.isNamed && scene.things.some(takesText))) return false;
  const text = asKeys(unquote(said.rest, work.quotes).replace(LEADING, ''));
  const presses = pressesFor(keys, text);
  if (presses === undefined) return false;
  const equals = SUM.test(text) ? keys.get('=') : undefined;
  const before = numbersIn(scene);
  work.audit.vouch(unquote(step.said, work.quotes));
  for (const key of [...presses, ...(equals === undefined ? [] : [equals])])
    await clickThing(work, key);
  if (equals !== undefined) tellNew(work, before, numbersIn(await work.scene()));
  return true;
}

/** What is to be pressed, and whether keys were named; undefined where it may not be about keys. */
function saidOfKeys({
  deed,
  verb,
  rest,
  said,
}: Step): { readonly rest: string; readonly isNamed: boolean } | undefined {
  if (WITH_KEYS.test(said)) return { rest: said.replace(WITH_KEYS, ''), isNamed: true };
  if (!TYPES.has(deed) || !MAY_TYPE.test(verb)) return undefined;
  return { rest: rest.replace(ON_KEYS, ''), isNamed: ON_KEYS.test(rest) || OF_KEYS.test(verb) };
}

type Keys = ReadonlyMap<string, Thing>;

/** What can be clicked and is called by one sign, by that sign; undefined where two have the same, or it is no set of keys. */
function keysOf({ things }: Scene): Keys | undefined {
  const keys = new Map<string, Thing>();
  for (const thing of things) {
    const { node, option } = thing;
    const sign = asKeys(node.name);
    const isKey =
      Array.from(sign).length === 1 &&
      option === undefined &&
      node.clickable === true &&
      node.editable !== true &&
      node.disabled !== true;
    if (!isKey) continue;
    if (keys.has(sign)) return undefined;
    keys.set(sign, thing);
  }
  return keys.size >= LEAST_KEYS ? keys : undefined;
}

/** A key for each sign; undefined when one is missing. */
function pressesFor(keys: Keys, text: string): readonly Thing[] | undefined {
  const signs = Array.from(text);
  if (signs.length === 0 || signs.length > MOST_PRESSES) return undefined;
  const presses = signs.map(
    (sign) => keys.get(sign) ?? keys.get(sign.toUpperCase()) ?? keys.get(sign.toLowerCase()),
  );
  return presses.every((key): key is Thing => key !== undefined) ? presses : undefined;
}

/** Texts that are one number. */
const numbersIn = ({ view }: Scene): ReadonlySet<string> =>
  new Set(
    view.nodes
      .map(({ name, value }) => (value || name).trim())
      .filter((text) => /^-?[\d.,]+$/u.test(text)),
  );

function tellNew(work: Work, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  const [result, other] = [...after].filter((text) => !before.has(text));
  if (result !== undefined && other === undefined) work.answers.push(result);
}
