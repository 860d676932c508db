/** Finds what stands in the cheapest, largest, oldest of the alike things of a page. */
import { groundsOf } from '../ask/grounds.ts';
import { plainStatements } from '../ask/statements.ts';
import { groupsOf } from '../ask/records.ts';
import { THING_WORDS } from '../words/data.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { unquote, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { amountOf, peakOf, superlativeIn, type Said, type Superlative } from './superlative.ts';
import type { Found, Wanted } from './wanted.ts';

/** The record that a superlative means, and how much it has. */
export type Peak = { readonly at: number; readonly amount: number };

/** The peak of the first row of alike elements that all say how much they have. */
export function peakIn(scene: Scene, superlative: Superlative): Peak | undefined {
  const words = contentTokens(superlative.rest).filter((word) => !THING_WORDS.has(word));
  const statements = plainStatements(groundsOf(scene));
  const saidOf = (at: number): readonly Said[] => [
    ...statements.flatMap(({ about, value, node }) =>
      scene.isWithin(node.at, at) ? [{ label: about.join(' '), text: value }] : [],
    ),
    ...scene.within(at).map(({ name }) => ({ label: '', text: name })),
  ];
  for (const { members } of groupsOf(scene, 1)) {
    const meant = narrowed(scene, members, words);
    const peak = peakOf(meant, (at) => amountOf(saidOf(at), superlative), superlative.isMost);
    const amount = peak === undefined ? undefined : amountOf(saidOf(peak), superlative);
    if (peak !== undefined && amount !== undefined) return { at: peak, amount };
  }
  return undefined;
}

/** "the cheapest red mug": a word that only some of them say tells them apart. */
function narrowed(
  scene: Scene,
  members: readonly number[],
  words: readonly string[],
): readonly number[] {
  let kept = members;
  for (const word of words) {
    const saying = kept.filter((at) => says(scene, at, word));
    if (saying.length > 0) kept = saying;
  }
  return kept;
}

const says = (scene: Scene, at: number, word: string): boolean =>
  scene.within(at).some(({ name }) => tokens(name).some((one) => isSameSense(one, word)));

/** What is meant by a phrase with a superlative; undefined where it has none or the page does not tell. */
export function findPeak(
  scene: Scene,
  wanted: Wanted,
  quotes: Quotes,
  findWithin: (scene: Scene, wanted: Wanted) => Found,
): Found | undefined {
  const superlative = superlativeIn(wanted.phrase);
  if (superlative === undefined) return undefined;
  const peak = peakIn(scene, superlative);
  if (peak === undefined) return undefined;
  const things = scene.things.filter(({ node }) => scene.isWithin(node.at, peak.at));
  const words = contentTokens(unquote(superlative.rest, quotes)).filter((word) =>
    says(scene, peak.at, word),
  );
  const verb =
    wanted.verb !== undefined && says(scene, peak.at, wanted.verb) ? wanted.verb : undefined;
  if (words.length > 0 || verb !== undefined) {
    const phrase = words.join(' ');
    const found = findWithin({ ...scene, things }, { phrase, purpose: wanted.purpose, verb });
    const isActed = wanted.purpose !== 'click' || isClickable(found);
    if (found.kind === 'one' && isActed) return found;
  }
  return asFound(things, itself(things, peak.at), wanted);
}

function asFound(
  things: readonly Thing[],
  one: Thing | undefined,
  { purpose }: Wanted,
): Found | undefined {
  if (one === undefined) return { kind: 'many', things };
  // A row of numbers is not what is clicked.
  const isBare = purpose === 'click' && one.node.name === '' && one.node.clickable !== true;
  return isBare ? undefined : { kind: 'one', things: [one], score: 0.9 };
}

const isClickable = (found: Found): boolean =>
  found.kind === 'one' && found.things.every(({ node }) => node.clickable === true);

/** The element itself where it takes clicks, else the only thing in it that does, else the only thing. */
function itself(things: readonly Thing[], at: number): Thing | undefined {
  const clickable = things.filter(
    ({ node, option }) => option === undefined && node.clickable === true,
  );
  const own = clickable.find(({ node }) => node.at === at);
  if (own !== undefined) return own;
  if (clickable.length > 0) return clickable.length === 1 ? clickable[0] : undefined;
  return things.length === 1 ? things[0] : things.find(({ node }) => node.at === at);
}
