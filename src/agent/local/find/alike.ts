/** "the cell in the middle", "the odd number in the second row": one of several alike things, by what holds of it alone. */
import { numberIn } from '../words/amounts.ts';
import { ROLE_WORDS } from '../words/data.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { alikeSaid, type Narrowing } from './alike-said.ts';
import { cellsOf, type Cell } from './grid.ts';
import { isKindWord, unquote, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { isTitle, surroundingsOf } from './surroundings.ts';
import type { Found, Wanted } from './wanted.ts';

/** What it says decides, not what it is called. */
const SURE = 0.9;
const LAYOUT =
  /^(?:grid|board|table|list|row|column|line|place|position|number|word|letter|name|text|value|digit)s?$/u;

/**
 * What is meant; undefined where nothing of the kind is said, or the page does not tell.
 * @param isNamed whether something answers to the phrase: then a place alone is not for here
 */
export function findAlike(
  scene: Scene,
  wanted: Wanted,
  quotes: Quotes,
  isNamed: boolean,
): Found | undefined {
  if (wanted.purpose === 'field' || wanted.scope !== undefined) return undefined;
  const said = alikeSaid(unquote(wanted.phrase, quotes));
  if (said === undefined || (!said.isTelling && isNamed)) return undefined;
  const words = contentTokens(said.rest).filter((word) => word !== 'only' && word !== 'one');
  const all = cellsOf(scene, ofKind(words)) ?? [];
  const cells = narrowed(said.narrowings, named(scene, all, words));
  if (cells.length === 0 || cells.length === all.length) return undefined;
  const things = cells.map(({ thing }) => thing);
  return things.length === 1 || said.isAll
    ? { kind: 'one', things, score: SURE }
    : { kind: 'many', things };
}

/** None where one of them cannot be told, or leaves none. */
function narrowed(narrowings: readonly Narrowing[], all: readonly Cell[]): readonly Cell[] {
  let cells = all;
  for (const narrow of narrowings) cells = cells.length === 0 ? [] : (narrow(cells) ?? []);
  return cells;
}

/** "number" leaves what is a number, "button" what has that role, where there is such. */
function ofKind(words: readonly string[]): (thing: Thing, text: string) => boolean {
  const isNumber = words.some((word) => /^(?:numbers?|digits?)$/u.test(word));
  const isWord = words.some((word) => /^(?:words?|letters?)$/u.test(word));
  const isRecord = words.some((word) => RECORDS.test(word));
  const roles = words
    .map((word) => EXACT[word.replace(/s$/u, '')])
    .find((kind) => kind !== undefined);
  return ({ role }, text) =>
    (!isNumber || numberIn(text) !== undefined) &&
    (!isWord || /^\p{L}+$/u.test(text)) &&
    (!isRecord || /\p{L}{2}/u.test(text)) &&
    (roles === undefined || roles.includes(role));
}
/** Have a title: the numbers of further pages below them are none. */
const RECORDS =
  /^(?:results?|hits?|mails?|messages?|articles?|products?|posts?|story|stories|entry|entries|books?|songs?)$/u;
const EXACT: Readonly<Record<string, readonly string[] | undefined>> = {
  button: ROLE_WORDS['button'],
  link: ROLE_WORDS['link'],
  tab: ROLE_WORDS['tab'],
};

/** Those that the words name; a word for what all of them are may stand nowhere, or over them. */
function named(scene: Scene, cells: readonly Cell[], words: readonly string[]): readonly Cell[] {
  let kept = cells;
  for (const word of words) {
    const saying = kept.filter(({ thing }) => says(thing, word));
    if (saying.length > 0) kept = saying;
    else if (!isKindWord(word) && !LAYOUT.test(word) && !isHeadOf(scene, words, word)) return [];
  }
  return kept;
}

const says = ({ names }: Thing, word: string): boolean =>
  names.some(([name]) => tokens(name).some((one) => isSameSense(one, word)));

/** The one noun that says what they are: the page does not use it, or as a title. */
function isHeadOf(scene: Scene, words: readonly string[], word: string): boolean {
  const others = words.filter((one) => one !== word && !isKindWord(one) && !LAYOUT.test(one));
  if (others.length > 0) return false;
  const saying = surroundingsOf(scene).saying(word);
  return saying.every(({ index }) => {
    const node = scene.view.nodes[index];
    return node !== undefined && isTitle(node);
  });
}
