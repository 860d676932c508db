/** Which of several things that go by the same name is meant, by the words that stand around each of them. */
import { rowSetsOf, type Row } from '../records/rows.ts';
import { tokens } from '../words/normal.ts';
import { columnHeads } from './column-heads.ts';
import { isKindWord } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { isTitle, surroundingsOf, type Part, type Saying } from './surroundings.ts';

/** What else was said of them. */
type About = {
  /** A place in their row was said, so that a kind tells none of them apart. */
  readonly isCounted: boolean;
  /** Nouns that what follows tells apart: "parcel" of "the parcel from Ann". */
  readonly nouns: ReadonlySet<string>;
};

/** How well what is around a thing explains words, between 0 and 1. */
export type Belonging = { readonly thing: Thing; readonly fit: number };

/** What a word is worth that only the title of a part says, with others of the name in it. */
const BY_TITLE = 0.98;
/** A word for a kind of record that nothing says. */
const BY_KIND = 0.99;
/** A noun for what several alike are that nothing on the page says. */
const BY_NOUN = 0.95;
/** The same where it is said with another of the name. */
const OTHERS_KIND = 0.88;
/** A word that stands with another just as well. */
const SHARED = 0.8;
/** A word that nothing around it says. */
const UNSAID = 0.55;
/** A word of a record that it does not stand in: "archive the invoice" is not the button over all mails. */
const ELSEWHERE = 0.6;
/** A word farther away than anything that could be its record, where there is no other of the name. */
const FAR = 0.93;

/**
 * The fit of each of them.
 */
export function belonging(
  scene: Scene,
  rivals: readonly Thing[],
  words: readonly string[],
  about: About,
): readonly Belonging[] {
  const runs = runsOf(scene, rivals);
  const places = rivals.map((thing): Place => {
    const own = runs.get(thing);
    const around = surroundingsOf(scene).partsOf(thing.index);
    const heads = columnHeads(scene, thing.index);
    const parts = [...heads, ...around];
    return { thing, heads, parts: own === undefined ? parts : [own, ...parts], fit: 1 };
  });
  for (const word of words) weigh(scene, places, word, about);
  return places;
}

type Place = {
  readonly thing: Thing;
  /** Heads of the column it stands in. */
  readonly heads: readonly Part[];
  readonly parts: readonly Part[];
  fit: number;
};

/** Multiplies the fit of each with what a word says for it. */
function weigh(scene: Scene, places: readonly Place[], word: string, about: About): void {
  const said = surroundingsOf(scene).saying(word);
  const isPage = tokens(scene.view.title).includes(word);
  const nearest = places.map(({ parts }) =>
    parts.find((part) => said.some(({ index }) => holds(part, index))),
  );
  const owns = places.map(({ thing }, at) => {
    const part = nearest[at];
    return (
      part !== undefined &&
      places.every((other) => other.thing === thing || !holds(part, other.thing.index))
    );
  });
  const others = othersWorth(isKindWord(word), owns.includes(true), about.isCounted);
  const unsaid = unsaidWorth(scene, word, about);
  const itself = (place: Place): boolean => said.some(({ index }) => index === place.thing.index);
  const isItself = places.some(itself);
  for (const [at, place] of places.entries()) {
    const part = nearest[at];
    // Who says it of itself is meant, and not whoever stands beside.
    if (isItself && !itself(place)) place.fit *= part === undefined ? unsaid : SHARED;
    else if (part === undefined) place.fit *= isPage && !isKindWord(word) ? BY_TITLE : unsaid;
    else if (owns[at] === true) place.fit *= ownWorth(scene, place, part, said);
    else {
      const isCalled = said.some(({ index }) => holds(part, index) && isTitleAt(scene, index));
      place.fit *= others ?? (isCalled || isPage ? BY_TITLE : SHARED);
    }
  }
}

/** What kind of thing several alike are need not be said on the page. */
function unsaidWorth(scene: Scene, word: string, { nouns }: About): number {
  if (isKindWord(word)) return BY_KIND;
  return nouns.has(word) && surroundingsOf(scene).saying(word).length === 0 ? BY_NOUN : UNSAID;
}

/** Of a word that stands with more than one of them; undefined where that depends on what says it. */
function othersWorth(isKind: boolean, isOwned: boolean, isCounted: boolean): number | undefined {
  if (isKind) return isOwned && !isCounted ? OTHERS_KIND : BY_KIND;
  return isOwned ? SHARED : undefined;
}

function ownWorth(
  scene: Scene,
  { heads, parts, thing }: Place,
  part: Part,
  said: readonly Saying[],
): number {
  const inside = said.filter(({ index }) => holds(part, index));
  const isOthers = inside.every(({ index }) => isElsewhere(scene, thing, index));
  if (isOthers && !heads.includes(part)) return ELSEWHERE;
  const quality = Math.max(...inside.map((one) => one.quality));
  return quality * (isFar(scene, part, parts) ? FAR : 1);
}

const holds = ({ first, last }: Part, index: number): boolean => first <= index && index <= last;

/** Whether what says a word is in one of several alike records, and the thing in none of them. */
function isElsewhere(scene: Scene, { node: thing }: Thing, index: number): boolean {
  const node = scene.view.nodes[index];
  if (node === undefined) return false;
  return rowSetsOf(scene).some(
    ({ rows }) =>
      !rows.some((row) => row.holds(thing)) &&
      rows.some((row) => row.holds(node) && !takesInput(scene, row)),
  );
}

/** Rows of a form are no records. */
const takesInput = ({ view }: Scene, row: Row): boolean =>
  view.nodes.some(
    (node) => row.holds(node) && (node.editable === true || node.options !== undefined),
  );

const isTitleAt = ({ view }: Scene, index: number): boolean => {
  const node = view.nodes[index];
  return node !== undefined && isTitle(node);
};

/** The whole page is nobody's record, unless it is small. */
const isFar = ({ view }: Scene, part: Part, parts: readonly Part[]): boolean =>
  part === parts.at(-1) && view.nodes.length > 25;

/**
 * Things of one name beside each other without anything around each: what stands between two of them
 * belongs to the one after it, or to the one before where the row begins with one.
 */
function runsOf(scene: Scene, rivals: readonly Thing[]): ReadonlyMap<Thing, Part> {
  const runs = new Map<Thing, Part>();
  const { parents } = scene.view;
  const rows = new Map<number, Thing[]>();
  for (const rival of rivals) {
    const parent = parents[rival.node.at] ?? -1;
    rows.set(parent, [...(rows.get(parent) ?? []), rival]);
  }
  for (const [parent, row] of rows) {
    if (row.length < 2) continue;
    for (const [rival, run] of runsIn(scene, parent, row)) runs.set(rival, run);
  }
  return runs;
}

function* runsIn(
  scene: Scene,
  parent: number,
  row: readonly Thing[],
): Generator<readonly [Thing, Part]> {
  const first = scene.view.nodes.findIndex(({ at }) => scene.isWithin(at, parent));
  const last = scene.view.nodes.findLastIndex(({ at }) => scene.isWithin(at, parent));
  const begins = row[0]?.index === first;
  for (const [place, rival] of row.entries()) {
    const before = row[place - 1]?.index ?? first - 1;
    const after = row[place + 1]?.index ?? last + 1;
    yield [
      rival,
      begins ? { first: rival.index, last: after - 1 } : { first: before + 1, last: rival.index },
    ];
  }
}
