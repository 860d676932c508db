/** How many there are of something, and which: elements, drawn things, choices, what a heading heads, records. */
import { isKindWord, isThingWord } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { rowSetsOf, type Row, type RowSet } from '../records/rows.ts';
import { readRows } from '../records/select.ts';
import { stem, tokens } from '../words/normal.ts';
import { isCutShort } from './cut-short.ts';
import { GLUE, isLight } from './question.ts';
import { records } from './records.ts';
import { answersWord } from './relations.ts';
import { choicesOf, drawnOn, elementsCalled, partsOf } from './sets.ts';

/** The rows that a phrase means: "red circles", "links", "sizes", "things to buy"; undefined where that is not clear. */
export function thingsCalled(scene: Scene, about: string): readonly Row[] | undefined {
  for (const family of FAMILIES) {
    const found = family(scene, about);
    if (found.length === 0) continue;
    const [one, ...others] = new Map(found.map((rows) => [keyOf(rows), rows])).values();
    return others.length === 0 ? one : undefined;
  }
  return undefined;
}

const keyOf = (rows: readonly Row[]): string => rows.map(({ title }) => title).join('\n');

type Family = (scene: Scene, about: string) => readonly (readonly Row[])[];

/** Say that something is there, and nothing of it. */
const PRESENCE =
  /^(?:there|page|site|website|list|listed|shown|displayed|available|choose|choosing|chosen|pick|select|selecting|possible|offered|offer|offers|all|together|altogether|total|currently|screen|form|see|seen|found|exist|exists|here|still|everything|text|name|names|now|moment|right|different|kinds?|table|grid)$/u;

const drawn: Family = (scene, about) => {
  const set = drawnOn(scene);
  const reading = set === undefined ? undefined : readRows(set, about);
  if (set === undefined || reading === undefined || !reading.left.every(isPresent)) return [];
  const isCalled = reading.conditions > 0 || /\b(?:shapes|objects|figures)\b/iu.test(about);
  return isCalled || isSaidByAll(set, about) ? [reading.rows] : [];
};

const isSaidByAll = ({ rows }: RowSet, about: string): boolean => {
  const words = contentOf(about);
  return (
    words.length > 0 &&
    rows.every(({ pieces }) =>
      words.every((word) => pieces.some((one) => one.words.includes(stem(word)))),
    )
  );
};

const isPresent = (word: string): boolean => PRESENCE.test(word) || isLight(word);

const contentOf = (about: string): readonly string[] =>
  tokens(about).filter((word) => !GLUE.has(word) && !PRESENCE.test(word));

/** The noun that a phrase is about: "circles" of "red circles on the page". */
function headOf(about: string): string | undefined {
  const [head = ''] = about.split(
    /\s+(?:are|is|was|were|in|on|of|from|at|does|do|did|have|has|had|that|which|who|with|without|can|could|there|to|say|says|under|below|above)\b/iu,
  );
  return contentOf(head).at(-1);
}

const ONLY_SHOWN = /^(?:item|row|option)s?$/u;

const elements: Family = (scene, about) => {
  const noun = headOf(about) ?? stateNoun(contentOf(about));
  const set = noun === undefined ? undefined : elementsCalled(scene, noun);
  if (noun === undefined || set === undefined || (ONLY_SHOWN.test(noun) && isCutShort(scene)))
    return [];
  const reading = readRows(set, about);
  const isClear = reading?.left.every((word) => isPresent(word) || isOfPage(scene, word)) === true;
  return isClear ? [reading.rows] : [];
};

/** "How many are ticked": boxes. */
const stateNoun = (words: readonly string[]): string | undefined =>
  words.every((word) => /^(?:ticked|checked|unticked|unchecked)$/u.test(word)) && words.length > 0
    ? 'checkbox'
    : undefined;

const choices: Family = (scene, about) =>
  choicesOf(scene).flatMap((set) => {
    const reading = readRows(set, about);
    const noun = headOf(about);
    return noun !== undefined && isIn(noun, set.called) && reading?.left.every(isPresent) === true
      ? [reading.rows]
      : [];
  });

const isIn = (word: string, had: readonly string[]): boolean =>
  had.some((one) => answersWord(word, one) > 0.86);

const parts: Family = (scene, about) =>
  partsOf(scene).flatMap(({ rows, called }) => {
    const words = contentOf(about);
    const own = called.filter((word) => !GLUE.has(word));
    const asked = words.filter((word) => isIn(word, called));
    const isAll = words.every((word) => asked.includes(word) || isKindWord(word) || isLight(word));
    const isWhole = own.filter((one) => words.some((word) => answersWord(word, one) > 0.86)).length;
    return asked.length > 0 && isAll && isWhole * 2 > own.length ? [rows] : [];
  });

/** The records of the page, where the noun is what it calls them, or any word for records. */
const ofRecords: Family = (scene, about) => {
  const noun = headOf(about);
  const others = contentOf(about).filter((word) => word !== noun);
  if (noun === undefined || isCutShort(scene)) return [];
  if (!others.every((word) => isThingWord(word) || isOfPage(scene, word))) return [];
  const called = rowSetsOf(scene).filter((set) => isIn(noun, set.called));
  const main = records(scene)?.map(({ title }) => title);
  const isMain = (set: RowSet): boolean => set.rows.length === main?.length;
  const meant = called.length > 1 ? called.filter(isMain) : called;
  if (meant.length > 0) return meant.map(({ rows }) => rows);
  return isThingWord(noun)
    ? rowSetsOf(scene)
        .filter(isMain)
        .map(({ rows }) => rows)
    : [];
};

/** Words that the page's title, headings or the names of its lists say. */
function isOfPage({ view }: Scene, word: string): boolean {
  const names = view.nodes.filter(
    ({ role, level }) => (role === 'heading' && (level ?? 2) <= 2) || NAMED.has(role),
  );
  return [view.title, ...names.map(({ name }) => name)].some((name) => isIn(word, tokens(name)));
}

const NAMED: ReadonlySet<string> = new Set(['table', 'grid', 'list', 'region', 'group']);

const FAMILIES: readonly Family[] = [drawn, elements, choices, parts, ofRecords];

/** What a heading says that a question asks for: "what is in the fridge", "the most read story". */
export function underHeading(scene: Scene, said: string): string | undefined {
  const about = /^(?:what|which)\s+(.+)$/iu.exec(said)?.[1];
  const [one, ...others] =
    about === undefined
      ? []
      : parts(scene, about.replace(/^(?:is|are|was|were)\s+(?:the\s+)?/iu, ''));
  if (one === undefined || others.length > 0) return undefined;
  const isOne = /\b(?:most|best|top|latest|newest)\b/iu.test(said) && !/\p{L}s$/iu.test(said);
  return (isOne ? one.slice(0, 1) : one).map(({ title }) => title).join('\n');
}

const HOW_MANY =
  /^(?:how many|count(?: the)?(?: number of)?|(?:what(?: is|['’]s) )?the number of)\s+(.+)$/iu;

/** "How many red circles are there"; undefined where another number may be meant. */
export function numberOf(scene: Scene, said: string): string | undefined {
  const about = HOW_MANY.exec(said)?.[1];
  const rows = about === undefined ? undefined : thingsCalled(scene, about);
  return rows === undefined ? undefined : String(rows.length);
}

const LISTS =
  /^(?:list|what|which|extract|get|read|show me|give me|tell me|name|return)\s+(?:(?:are|is)\s+)?(?:me\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:names? of (?:all )?(?:the )?)?(.+)$/iu;

/** Asks for the one that is so: "which tab is selected". */
const STATE =
  /^which\b.*\b(?:selected|checked|ticked|active|current|on|off|disabled|enabled|chosen|pressed)$/iu;

/** The names of all that a phrase means: "list the links", "which sizes can I choose", "what is in the fridge". */
export function namesOfAll(scene: Scene, said: string): readonly string[] | undefined {
  const about = LISTS.exec(said)?.[1];
  const isPlural = /[^s]s$/u.test(headOf(about ?? '') ?? '') || STATE.test(said);
  if (about === undefined || !isPlural) return undefined;
  const names = thingsCalled(scene, about)?.map(({ title, texts }) =>
    title === '' ? texts.join(' ') : title,
  );
  return names === undefined || names.length === 0 ? undefined : names;
}
