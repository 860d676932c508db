/** Finds what somebody meant: every way to read the phrase is tried on the page, and one target must clearly win. */
import { CLEAR_MARGIN, explains, LEAST_MATCH } from '../words/match.ts';
import { contentTokens, sense } from '../words/normal.ts';
import { BEGINS_STEP } from '../parse/verbs.ts';
import { THING_WORDS } from '../words/data.ts';
import { records } from '../ask/records.ts';
import {
  isOnlyThing,
  placeOf,
  toQueries,
  toQuery,
  unquote,
  withoutThings,
  type Query,
  type Quotes,
} from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { narrow, pick, type Relation, type Scope } from './scope.ts';
import { fitness, ownMatch, type Purpose } from './score.ts';

/** What is looked for. */
export type Wanted = {
  readonly phrase: string;
  readonly purpose: Purpose;
  /** Where it stands, said apart from it: "under Billing, ...". */
  readonly scope?: Scope | undefined;
  /** Word of the instruction that may be part of the name or only say what to do: "delete", "star". */
  readonly verb?: string | undefined;
};

export type Found =
  | { readonly kind: 'one'; readonly things: readonly Thing[]; readonly score: number }
  | { readonly kind: 'many'; readonly things: readonly Thing[] }
  | { readonly kind: 'none'; readonly close: readonly Thing[] };

type Reading = {
  readonly query: Query;
  readonly scopes: readonly Scope[];
  readonly weight: number;
};

const PREPOSITIONS: Readonly<Record<string, Relation>> = {
  in: 'in',
  inside: 'in',
  within: 'in',
  on: 'in',
  of: 'with',
  for: 'with',
  from: 'with',
  by: 'with',
  with: 'with',
  at: 'in',
  to: 'with',
  about: 'with',
  under: 'under',
  below: 'under',
  beneath: 'under',
  above: 'above',
  over: 'above',
  before: 'before',
  after: 'after',
  near: 'with',
  beside: 'with',
};
const LONG_PREPOSITION =
  /\b(?:next to|close to|to the (?:right|left) of|on the (?:right|left) of|in front of|belonging to|that belongs to|in the row of|in the same row as|in the row with)\b/giu;

/** "on all posts by Ann": each that answers is meant. */
const OF_ALL = /\b(on|for|of|in|from)\s+(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?/iu;

/** Finds one target, or says which ones it could not decide between. */
export function find(scene: Scene, wanted: Wanted, quotes: Quotes): Found {
  const outer = wanted.scope === undefined ? [] : [wanted.scope];
  const tried = readings(wanted, outer, quotes).map((reading) =>
    evaluate(scene, reading, wanted.purpose, quotes),
  );
  if (wanted.purpose !== 'field' || wanted.verb !== undefined)
    tried.push(...byWords(scene, wanted, outer, quotes));
  const good = tried
    .filter(({ score }) => score >= LEAST_MATCH)
    .toSorted((one, other) => other.score - one.score);
  const best = good[0];
  if (best === undefined) {
    const other = ofRecord(scene, wanted, quotes) ?? onlyOneOfKind(scene, wanted, quotes);
    if (other !== undefined) return other;
  }
  if (best === undefined) return { kind: 'none', close: closest(scene, wanted, quotes) };
  const rivals = good.filter(({ score }) => score > best.score - CLEAR_MARGIN);
  // A reading that leaves one thing says more than one that leaves several.
  const decided = rivals.filter(({ isDecided }) => isDecided);
  const [winner] = decided;
  if (winner === undefined) return { kind: 'many', things: best.things };
  const others = decided.filter((other) => !sameThings(other.things, winner.things));
  if (others.length > 0 && others.some(({ score }) => score > winner.score - CLEAR_MARGIN / 2)) {
    return {
      kind: 'many',
      things: [...new Set([...winner.things, ...others.flatMap(({ things }) => things)])],
    };
  }
  // One that is clearly better by itself but not alone is not overruled by a poor reading.
  if (!best.isDecided && best.score - winner.score > CLEAR_MARGIN)
    return { kind: 'many', things: best.things };
  return { kind: 'one', things: winner.things, score: winner.score };
}

type Tried = {
  readonly score: number;
  readonly things: readonly Thing[];
  readonly isDecided: boolean;
};

function evaluate(scene: Scene, reading: Reading, purpose: Purpose, quotes: Quotes): Tried {
  const { query, scopes, weight } = reading;
  let scored = scene.things.flatMap((thing) => {
    const score = ownMatch(thing, query, purpose);
    return score >= LEAST_MATCH ? [{ thing, score }] : [];
  });
  for (const scope of scopes) {
    const top = Math.max(0, ...scored.map(({ score }) => score));
    const kept = new Set(
      narrow(
        scene,
        scored.filter(({ score }) => score > top - 0.2).map(({ thing }) => thing),
        scope,
        quotes,
      ),
    );
    scored = scored.filter(({ thing }) => kept.has(thing));
  }
  return decide(scene, scored, query.place, weight);
}

function decide(
  scene: Scene,
  scored: readonly { readonly thing: Thing; readonly score: number }[],
  place: Query['place'],
  weight: number,
): Tried {
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const level = scored.filter(({ score }) => score > top - CLEAR_MARGIN);
  const things = withoutDoubles(
    scene,
    level.map(({ thing }) => thing),
  );
  if (place === 'all' || (place === 'both' && things.length === 2))
    return { score: top * weight, things, isDecided: things.length > 0 };
  if (typeof place === 'number') {
    const one = pick(things, place);
    return { score: one.length === 0 ? 0 : top * weight, things: one, isDecided: one.length === 1 };
  }
  return { score: top * weight, things, isDecided: things.length === 1 };
}

/** A link and the button in it, a label and its box, twice the same link: one thing. */
function withoutDoubles(scene: Scene, things: readonly Thing[]): readonly Thing[] {
  const kept: Thing[] = [];
  for (const thing of things) {
    const double = kept.findIndex((other) => {
      if (thing.option !== undefined || other.option !== undefined) return false;
      if (other.node.ref === thing.node.ref) return true;
      if (
        thing.node.href !== undefined &&
        !thing.node.href.endsWith('#') &&
        thing.node.href === other.node.href &&
        thing.node.name === other.node.name
      )
        return true;
      return scene.isWithin(thing.node.at, other.node.at) && sameName(thing, other);
    });
    if (double < 0) kept.push(thing);
    else if (isBetterKind(thing, kept[double])) kept[double] = thing;
  }
  return kept;
}

const sameName = (one: Thing, other: Thing): boolean =>
  one.node.name.trim().toLowerCase() === other.node.name.trim().toLowerCase() ||
  one.role === 'text' ||
  one.role === 'generic' ||
  one.role === 'img';

/** Lines of lists and trees are wider than what in them takes the click. */
const LINES: ReadonlySet<string> = new Set(['treeitem', 'listitem', 'row', 'cell', 'gridcell']);
const BARE: ReadonlySet<string | undefined> = new Set(['generic', 'text', 'img']);

function isBetterKind(one: Thing, other: Thing | undefined): boolean {
  if (one.node.clickable !== true) return false;
  if (other !== undefined && LINES.has(other.role)) return true;
  return one.role !== 'generic' && (BARE.has(other?.role) || other?.node.clickable !== true);
}

const sameThings = (one: readonly Thing[], other: readonly Thing[]): boolean =>
  one.length === other.length &&
  one.every((thing) =>
    other.some(({ node, option }) => node.ref === thing.node.ref && option === thing.option),
  );

/** The ways to read a phrase: all of it a name; or a name and, from a preposition on, its surroundings. */
function readings(wanted: Wanted, outer: readonly Scope[], quotes: Quotes): readonly Reading[] {
  const phrase = wanted.phrase
    .replaceAll(LONG_PREPOSITION, (words) => (/row/iu.test(words) ? 'for' : 'near'))
    .replace(OF_ALL, '$1 ')
    .trim();
  const isAll = OF_ALL.test(wanted.phrase);
  const { verb } = wanted;
  const isSaying = verb !== undefined && !EMPTY_VERBS.has(verb);
  // A verb that pages write on buttons is not to be passed over.
  const doubt = isSaying ? 0.8 : 1;
  const list: Reading[] = [];
  const add = (name: string, scopes: readonly Scope[], weight: number): void => {
    for (const one of toQueries(name, quotes)) {
      const query: Query = isAll ? { ...one, place: 'all' } : one;
      list.push({ query, scopes, weight: query.leaves ? 0.88 * weight : weight });
      const short = query.quoted ? undefined : withoutThings(query.name);
      if (short !== undefined)
        list.push({ query: { ...query, said: short, name: short }, scopes, weight: 0.97 * weight });
    }
  };
  if (verb !== undefined) add(unquote(`${verb} ${phrase}`, quotes), outer, 1);
  if (phrase !== '') add(phrase, outer, doubt);
  const words = phrase.split(/\s+/u);
  for (let index = 0; index < words.length - 1; index += 1) {
    const relation = PREPOSITIONS[(words[index] ?? '').toLowerCase()];
    if (relation === undefined) continue;
    const before = words.slice(0, index).join(' ');
    const after = words.slice(index + 1).join(' ');
    // "the star to mark it as important": the rest only says what for.
    if (
      words[index] === 'to' &&
      before !== '' &&
      BEGINS_STEP.has((words[index + 1] ?? '').toLowerCase())
    ) {
      add(before, outer, 0.97 * doubt);
      continue;
    }
    if (before !== '') add(before, [...outer, { relation, phrase: after }], 0.985 * doubt);
    else {
      // "for the user Ann, the Reply button": the surroundings come first.
      const [, around, rest] = /^(.*?),\s*(.+)$/u.exec(after) ?? [];
      if (around !== undefined && rest !== undefined)
        add(rest, [...outer, { relation, phrase: around }], 0.985 * doubt);
    }
  }
  return list;
}

/**
 * Reads the phrase by its words: those in a thing's name are its name, the others must stand near it.
 * "star the mail from Ada": the star that stands with Ada.
 */
function byWords(
  scene: Scene,
  wanted: Wanted,
  outer: readonly Scope[],
  quotes: Quotes,
): readonly Tried[] {
  const text = unquote(`${wanted.verb ?? ''} ${wanted.phrase}`, quotes);
  const { roles, place } = toQuery(wanted.phrase, quotes);
  const all = contentTokens(text).filter((word) => placeOf(word) === undefined);
  if (all.length < 1 || all.length > 16) return [];
  const groups = new Map<string, { things: { thing: Thing; score: number }[]; rest: string }>();
  for (const thing of scene.things) {
    const fit = fitness(thing, wanted.purpose);
    if (fit < 0.9 || (roles !== undefined && !roles.includes(thing.role))) continue;
    for (const [name, weight, isBag] of thing.names) {
      const explained = explains(all, name, isBag === true);
      if (explained === undefined) continue;
      // Only a word for a kind of record explains nothing.
      if (
        [...explained.used].every((index) => THING_WORDS.has(all[index] ?? '')) &&
        explained.used.size < all.length
      )
        continue;
      const left = all.filter(
        (word, index) =>
          !explained.used.has(index) && !THING_WORDS.has(word) && word !== wanted.verb,
      );
      const isVerbLeft =
        wanted.verb !== undefined &&
        !explained.used.has(all.indexOf(wanted.verb)) &&
        all.includes(wanted.verb);
      const rest = left.join(' ');
      const key = `${name.toLowerCase()}\n${rest}`;
      const group = groups.get(key) ?? { things: [], rest };
      const doubt = isVerbLeft && !EMPTY_VERBS.has(wanted.verb) ? 0.78 : 1;
      group.things.push({
        thing,
        score:
          explained.quality *
          weight *
          fit *
          doubt *
          (0.9 + 0.06 * (explained.used.size / all.length)),
      });
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ things, rest }) => {
    const scopes = rest === '' ? outer : [...outer, { relation: 'with', phrase: rest } as const];
    let kept = things.map(({ thing }) => thing);
    for (const scope of scopes) kept = [...narrow(scene, kept, scope, quotes)];
    const still = new Set(kept);
    return decide(
      scene,
      things.filter(({ thing }) => still.has(thing)),
      place,
      1,
    );
  });
}

/** "the second result": what leads on in the second of the alike records of the page. */
function ofRecord(scene: Scene, wanted: Wanted, quotes: Quotes): Found | undefined {
  const { name, place } = toQuery(wanted.phrase, quotes);
  if (wanted.purpose !== 'click' || typeof place !== 'number' || !isOnlyThing(name))
    return undefined;
  const list = records(scene);
  const [record] = list === undefined ? [] : pick(list, place);
  if (record === undefined) return undefined;
  const inside = scene.things.filter(
    ({ node, option }) =>
      option === undefined && node.clickable === true && scene.isWithin(node.at, record.at),
  );
  const titled = inside.filter(({ node }) => node.name === record.title);
  const links = inside.filter(({ role }) => role === 'link' || role === 'generic');
  const things = titled.length === 1 ? titled : inside.length === 1 ? inside : links;
  return things.length === 1 ? { kind: 'one', things, score: 0.8 } : undefined;
}

/** Where there is but one field or box, a phrase that shares a word with its name means it. */
function onlyOneOfKind(scene: Scene, wanted: Wanted, quotes: Quotes): Found | undefined {
  if (wanted.purpose !== 'field' && wanted.purpose !== 'check') return undefined;
  const all = scene.things.filter((thing) => fitness(thing, wanted.purpose) >= 0.9);
  const [only] = all;
  if (only === undefined || all.length > 1) return undefined;
  const words = contentTokens(unquote(wanted.phrase, quotes));
  const isNamed = only.names.some(([name]) =>
    contentTokens(name).some((word) => words.some((one) => sense(one) === sense(word))),
  );
  return isNamed ? { kind: 'one', things: [only], score: 0.7 } : undefined;
}

/** Verbs that say to act and nothing more. */
const EMPTY_VERBS: ReadonlySet<string | undefined> = new Set([
  'open',
  'show',
  'view',
  'select',
  'choose',
  'pick',
  'go',
  'use',
  'see',
  'visit',
  'set',
  'sort',
  'filter',
  'do',
  'make',
  'get',
]);

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
