/** Which of several things that go by the same name is meant, by the words that stand around each of them. */
import { tokens } from '../words/normal.ts';
import { isKindWord } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { isTitle, surroundingsOf, type Part } from './surroundings.ts';

/** How well what is around a thing explains words, between 0 and 1. */
export type Belonging = { readonly thing: Thing; readonly fit: number };

/** What a word is worth that only the title of a part says, with others of the name in it. */
const BY_TITLE = 0.98;
/** A word for a kind of record that nothing says. */
const BY_KIND = 0.99;
/** A word that stands with another just as well. */
const SHARED = 0.8;
/** A word that nothing around it says. */
const UNSAID = 0.55;
/** A word farther away than anything that could be its record, where there is no other of the name. */
const FAR = 0.93;

/** The fit of each of them. */
export function belonging(
  scene: Scene,
  rivals: readonly Thing[],
  words: readonly string[],
): readonly Belonging[] {
  const runs = runsOf(scene, rivals);
  const places = rivals.map((thing): Place => {
    const own = runs.get(thing);
    const parts = surroundingsOf(scene).partsOf(thing.index);
    return { thing, parts: own === undefined ? parts : [own, ...parts], fit: 1 };
  });
  for (const word of words) weigh(scene, places, word);
  return places;
}

type Place = { readonly thing: Thing; readonly parts: readonly Part[]; fit: number };

/** Multiplies the fit of each with what a word says for it. */
function weigh(scene: Scene, places: readonly Place[], word: string): void {
  const isKind = isKindWord(word);
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
  const isOwned = owns.includes(true);
  for (const [at, place] of places.entries()) {
    const part = nearest[at];
    if (part === undefined) place.fit *= isKind ? BY_KIND : isPage ? BY_TITLE : UNSAID;
    else if (owns[at] === true) {
      const inside = said.filter(({ index }) => holds(part, index));
      const quality = Math.max(...inside.map((one) => one.quality));
      place.fit *= quality * (isFar(scene, part, place.parts) ? FAR : 1);
    } else if (isKind) place.fit *= BY_KIND;
    else if (isOwned) place.fit *= SHARED;
    else {
      const isCalled = said.some(({ index }) => holds(part, index) && isTitleAt(scene, index));
      place.fit *= isCalled || isPage ? BY_TITLE : SHARED;
    }
  }
}

const holds = ({ first, last }: Part, index: number): boolean => first <= index && index <= last;

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
    const span = surroundingsOf(scene)
      .partsOf(row[0]?.index ?? 0)
      .find(({ first, last }) => row.every(({ index }) => first <= index && index <= last));
    const first = scene.view.nodes.findIndex(({ at }) => scene.isWithin(at, parent));
    if (span === undefined) continue;
    const begins = row[0]?.index === first;
    for (const [place, rival] of row.entries()) {
      const from = begins ? rival.index : (row[place - 1]?.index ?? first - 1) + 1;
      const to = begins ? (row[place + 1]?.index ?? span.last + 1) - 1 : rival.index;
      runs.set(rival, { first: from, last: to });
    }
  }
  return runs;
}
