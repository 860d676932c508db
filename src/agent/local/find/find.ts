/** Finds what somebody meant: every way to read the phrase is tried on the page, and one target must clearly win. */
import { CLEAR_MARGIN, LEAST_MATCH, nameMatch } from '../words/match.ts';
import { findAlike } from './alike.ts';
import { byWords } from './by-words.ts';
import { decide, sameThings, topOf, type Scored, type Tried } from './decide.ts';
import { ofChoices, ofRecord, onlyOneOfKind } from './fallbacks.ts';
import { isContradicted, ofRows } from './of-rows.ts';
import { isOtherKind } from './other-kind.ts';
import { ofColour } from './of-colour.ts';
import { findPeak } from './peak.ts';
import { findByPlace } from './spatial.ts';
import { toQuery, type Quotes } from './query.ts';
import { readings, type Reading } from './readings.ts';
import { numbered, rephrased } from './rephrased.ts';
import type { Scene, Thing } from './scene.ts';
import { narrow } from './scope.ts';
import { fitness, ownMatch, type Purpose } from './score.ts';
import { OPENING_VERBS, type Found, type Wanted } from './wanted.ts';

/** Names this much worse than the best are not what stands in the scope. */
const WORSE_IN_SCOPE = 0.2;

/** Finds one target, or says which ones it could not decide between. */
export function find(scene: Scene, wanted: Wanted, quotes: Quotes): Found {
  const found = findAsSaid(scene, wanted, quotes);
  if (wanted.purpose === 'field') return found;
  const counted = numbered(wanted.phrase);
  if (found.kind !== 'none' && (counted === undefined || isSoNamed(found, wanted.phrase)))
    return found;
  for (const phrase of rephrased(wanted.phrase)) {
    const other = findAsSaid(scene, { ...wanted, phrase }, quotes);
    if (other.kind !== 'none') return other;
  }
  return found;
}

/** "Item number 3" may be a name. */
const isSoNamed = (found: Found, phrase: string): boolean =>
  found.kind === 'one' &&
  found.things.every(({ names }) => names.some(([name]) => nameMatch(phrase, name) >= AS_NAMED));

function findAsSaid(scene: Scene, wanted: Wanted, quotes: Quotes): Found {
  const found = findAnyhow(scene, wanted, quotes);
  const { purpose } = wanted;
  if (purpose !== 'click' && purpose !== 'check') return found;
  const isOne = found.kind === 'one';
  if (isOne && !isDoubtful(scene, wanted, found.things, quotes)) return found;
  return (
    ofRows(scene, wanted, quotes, (part, rest) => findPlainly(part, rest, quotes)) ??
    (isOne ? { kind: 'none', close: found.things } : found)
  );
}

/** A word speaks against it; or what is said not to be meant is not said by what would be clicked. */
function isDoubtful(
  scene: Scene,
  wanted: Wanted,
  things: readonly Thing[],
  quotes: Quotes,
): boolean {
  const isLoose =
    EXCEPTS.test(wanted.phrase) &&
    things.length === 1 &&
    !things.every(({ names }) => excepts(names));
  const isOther = isLoose || isOtherKind(scene, wanted, quotes, things);
  // What is to be seen is not ticked.
  const isBox = OPENING_VERBS.has(wanted.verb) && things.some(({ role }) => BOXES.has(role));
  return (
    (wanted.purpose === 'click' && (isOther || isBox)) ||
    isContradicted(scene, wanted, things, quotes)
  );
}

const BOXES: ReadonlySet<string> = new Set(['checkbox', 'switch']);

const EXCEPTS =
  /\b(?:except|without|but not|but no|other than|apart from|aside from|excluding|rather than|instead of|not the|none of|neither)\b/iu;
const excepts = (names: Thing['names']): boolean =>
  names.some(([name]) =>
    /\b(?:except|without|not?|other|only|excluding|instead|none)\b/iu.test(name),
  );

function findAnyhow(scene: Scene, wanted: Wanted, quotes: Quotes): Found {
  const plainly = findPlainly(scene, wanted, quotes);
  // "Play the last one" is the last of a list, and not the last button called so.
  const listed = PLAYS.test(wanted.verb ?? '') ? ofRecord(scene, wanted, quotes) : undefined;
  if (listed !== undefined) return listed;
  if (plainly.kind === 'one' && plainly.score >= AS_NAMED) return plainly;
  const all = (phrase: string): readonly Thing[] => {
    const some = findPlainly(scene, { ...wanted, phrase }, quotes);
    return some.kind === 'none' ? [] : some.things;
  };
  return (
    findAlike(scene, wanted, quotes, plainly.kind !== 'none') ??
    findByPlace(scene, wanted, all) ??
    findPeak(scene, wanted, quotes, (part, rest) => findPlainly(part, rest, quotes)) ??
    plainly
  );
}

const PLAYS = /^(?:play|watch|listen|read|hear)$/u;

/** "Cheapest first" may be the name of a button: from this match on, it is. */
const AS_NAMED = 0.93;

function findPlainly(scene: Scene, wanted: Wanted, quotes: Quotes): Found {
  const byName = readings(wanted, quotes).map((reading) =>
    evaluate(scene, reading, wanted.purpose, quotes),
  );
  const isField = wanted.purpose === 'field' && wanted.verb === undefined;
  const isNamed = byName.some(({ score, isDecided }) => isDecided && score >= LEAST_MATCH);
  const tried = isField && isNamed ? byName : [...byName, ...byWords(scene, wanted, quotes)];
  const good = tried
    .filter(({ score }) => score >= LEAST_MATCH)
    .toSorted((one, other) => other.score - one.score);
  return (
    clearWinner(good) ??
    ofRecord(scene, wanted, quotes) ??
    ofChoices(scene, wanted, quotes) ??
    onlyOneOfKind(scene, wanted, quotes) ??
    ofColour(scene, wanted, quotes) ?? { kind: 'none', close: closest(scene, wanted, quotes) }
  );
}

/** What the best readings agree on; undefined where there is none. */
function clearWinner(good: readonly Tried[]): Found | undefined {
  const [best] = good;
  if (best === undefined) return undefined;
  // A reading that leaves one thing says more than one that leaves several.
  const decided = good.filter(
    ({ score, isDecided }) => isDecided && score > best.score - CLEAR_MARGIN,
  );
  const [winner] = decided;
  if (winner === undefined) return { kind: 'many', things: best.things };
  const rivals = decided.filter(
    ({ score, things }) =>
      score > winner.score - CLEAR_MARGIN / 2 && !sameThings(things, winner.things),
  );
  if (rivals.length === 0) return { kind: 'one', things: winner.things, score: winner.score };
  return {
    kind: 'many',
    things: [...new Set([winner, ...rivals].flatMap(({ things }) => things))],
  };
}

function evaluate(
  scene: Scene,
  { query, scopes, weight }: Reading,
  purpose: Purpose,
  quotes: Quotes,
): Tried {
  let scored: readonly Scored[] = scene.things.flatMap((thing) => {
    const score = ownMatch(thing, query, purpose);
    return score >= LEAST_MATCH ? [{ thing, score }] : [];
  });
  for (const scope of scopes) {
    const least = topOf(scored) - WORSE_IN_SCOPE;
    const good = scored.filter(({ score }) => score > least).map(({ thing }) => thing);
    const kept: ReadonlySet<Thing> = new Set(narrow(scene, good, scope, quotes));
    scored = scored.filter(({ thing }) => kept.has(thing));
  }
  return decide(scene, scored, query.place, weight);
}

/** The nearest things to a phrase that were not near enough, for the one who has to be told. */
function closest(scene: Scene, wanted: Wanted, quotes: Quotes): readonly Thing[] {
  const query = toQuery(wanted.phrase, quotes);
  return scene.things
    .filter((thing) => fitness(thing, wanted.purpose) >= 0.9)
    .map((thing) => ({
      thing,
      score: ownMatch(thing, { ...query, roles: undefined, quoted: false }, wanted.purpose),
    }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 8)
    .map(({ thing }) => thing);
}
