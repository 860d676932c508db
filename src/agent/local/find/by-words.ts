/**
 * Reads a phrase by its words: those in a thing's name are its name, the others must stand near it.
 * "star the mail from Ada": the star that stands with Ada.
 */
import { ROLE_WORDS, THING_WORDS } from '../words/data.ts';
import { explains, type Explained } from '../words/match.ts';
import { contentTokens, tokens } from '../words/normal.ts';
import { belonging } from './belonging.ts';
import { decide, type Scored, type Tried } from './decide.ts';
import { isKindWord, placeOf, toQuery, unquote, type Query, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { narrow } from './scope.ts';
import { surroundingsOf } from './surroundings.ts';
import { fitness } from './score.ts';
import { EMPTY_VERBS, OPENING_VERBS, type Wanted } from './wanted.ts';

const MOST_WORDS = 16;
/** A verb that no name says is doubtful. */
const VERB_LEFT = 0.6;

/** Things with the same name that leave the same words to their surroundings. */
type Group = { readonly scored: Scored[]; readonly rest: readonly string[] };

/** What each way to share the words out came to. */
export function byWords(scene: Scene, wanted: Wanted, quotes: Quotes): readonly Tried[] {
  const whole = toQuery(wanted.phrase, quotes);
  // What was quoted is one name; its words stand for nothing else.
  if (whole.quoted && !whole.leaves && wanted.verb === undefined) return [];
  const text = unquote(`${wanted.verb ?? ''} ${wanted.phrase}`, quotes);
  const words = contentTokens(text).filter(
    (word) => placeOf(word) === undefined && !/^(?:all|every|each|both)$/u.test(word),
  );
  if (words.length < 1 || words.length > MOST_WORDS) return [];
  const { place } = whole;
  const apart = grouped(scene, whole, words, wanted);
  const groups = place === 'all' && wanted.verb === undefined ? together(apart) : apart;
  const nouns = nounsOf(text);
  const isOpening = OPENING_VERBS.has(wanted.verb);
  const outer = wanted.scope === undefined ? [] : [wanted.scope];
  return groups.map(({ scored, rest }) => {
    let kept: readonly Thing[] = scored.map(({ thing }) => thing);
    for (const scope of outer) kept = narrow(scene, kept, scope, quotes);
    const fits = new Map(
      belonging(scene, kept, rest, {
        isCounted: place !== undefined,
        nouns: kept.length > 1 || isOpening ? nouns : NONE,
      }).map(({ thing, fit }) => [thing, fit]),
    );
    const still = scored.flatMap(({ thing, score }) => {
      const fit = fits.get(thing);
      return fit === undefined ? [] : [{ thing, score: score * fit }];
    });
    return decide(scene, still, place, 1);
  });
}

const NONE: ReadonlySet<string> = new Set();

/** "parcel" of "the parcel from Ann" and of "the parcel that has come": what kind of thing the rest tells of. */
function nounsOf(text: string): ReadonlySet<string> {
  const nouns = text.matchAll(
    /\b(?:the|my|this|that|an?)\s+(\p{L}+)\s+(?=(?:from|of|by|with|for|that|which|who|called|named|about|at|to)\s)/giu,
  );
  return new Set([...nouns].flatMap(([, noun = '']) => tokens(noun)));
}

/** Things by what they are called, and the words they leave. */
function grouped(
  scene: Scene,
  { roles }: Query,
  words: readonly string[],
  wanted: Wanted,
): readonly Group[] {
  const groups = new Map<string, Group>();
  const isName = roles !== undefined && saysKind(scene, words, roles);
  for (const thing of scene.things) {
    const isOfKind = roles === undefined || roles.includes(thing.role);
    if (isOfKind || isName) share(groups, thing, words, wanted, isOfKind ? 1 : OTHER_KIND);
  }
  return [...groups.values()];
}

/** "all red shapes": whatever they are called beside that. */
function together(groups: readonly Group[]): readonly Group[] {
  const all = new Map<string, Group>();
  for (const { scored, rest } of groups) {
    const key = rest.join(' ');
    all.set(key, { scored: [...(all.get(key)?.scored ?? []), ...scored], rest });
  }
  return [...all.values()];
}

/** "the vegetable box": a word for a kind of control that something on the page is called. */
const saysKind = (scene: Scene, words: readonly string[], roles: readonly string[]): boolean =>
  words.some(
    (word) =>
      ROLE_WORDS[word] === roles &&
      surroundingsOf(scene)
        .saying(word)
        .some(({ quality }) => quality === 1),
  );
const OTHER_KIND = 0.95;

/** Words before the first preposition: "the grid via the Layout menu" is the grid. */
export function headOf(phrase: string, verb: string | undefined): readonly string[] {
  const [before = ''] = phrase.split(
    /\s(?:in|on|of|for|from|by|with|via|using|under|at|through|to)\s/iu,
  );
  if (before === phrase) return [];
  const words = contentTokens(before).filter((word) => !isKindWord(word));
  return EMPTY_VERBS.has(verb) || verb === undefined ? words : [verb, ...words];
}
/** The name of something has none of the words that come first. */
const NOT_HEAD = 0.9;

/** Shares the words out between each name of a thing and its surroundings. */
function share(
  groups: Map<string, Group>,
  thing: Thing,
  words: readonly string[],
  wanted: Wanted,
  kind: number,
): void {
  const { verb, purpose, phrase } = wanted;
  const fit = fitness(thing, purpose) * kind;
  if (fit < 0.9 * kind) return;
  const isTold = OPENING_VERBS.has(verb) && TELLS_OF.test(phrase) && LEADING.has(thing.role);
  for (const [name, weight, isBag] of thing.names) {
    const explained = explains(words, name, isBag === true || isTold);
    if (explained === undefined || isOnlyKind(words, explained)) continue;
    const rest = words.filter((word, index) => !explained.used.has(index) && word !== verb);
    // "12 comments" and "5 comments" go by one name.
    const key = `${name.toLowerCase().replaceAll(/\d+/gu, '#')}\n${rest.join(' ')}`;
    const group = groups.get(key) ?? { scored: [], rest };
    group.scored.push({ thing, score: weight * fit * worthOf(words, explained, wanted) });
    groups.set(key, group);
  }
}

/** How well a name says its share of the words. */
function worthOf(
  words: readonly string[],
  { used, quality }: Explained,
  { verb, phrase }: Wanted,
): number {
  // "show River Loft on the map": "Show on map" says what is to be done, all of it.
  const isPhrase = verb !== undefined && used.size > 1 && words[0] === verb && used.has(0);
  if (isPhrase && quality > 0.99) return quality;
  const head = headOf(phrase, verb);
  const isHead =
    isPhrase || head.length === 0 || [...used].some((index) => head.includes(words[index] ?? ''));
  const covered = 0.9 + 0.06 * (used.size / words.length);
  const isVerbLeft = !EMPTY_VERBS.has(verb) && !saysVerb(words, used, `${verb ?? ''} ${phrase}`);
  return (isHead ? 1 : NOT_HEAD) * quality * (isVerbLeft ? VERB_LEFT : 1) * covered;
}

/** Whether a name says the verb, which comes first, or where things are added to. */
function saysVerb(words: readonly string[], used: ReadonlySet<number>, said: string): boolean {
  const at = words.indexOf(said.split(' ')[0] ?? '');
  return at < 0 || used.has(at) || (ADDS.test(said) && used.has(words.length - 1));
}

/** "add it to my favourites" is done by what is called "Favourite". */
const ADDS =
  /^(?:add|save|put)\s.*\b(?:to|on|in|into|among)\s+(?:my|the|your|our)\s+(?:\p{L}+\s+)?\p{L}+$/iu;

/** "the story about the whale" tells of one that may be called by much more. */
const TELLS_OF =
  /^(?:the |my |that )?(?:\p{L}+ ){1,2}(?:about|on|of|from|by|with|where|in which)\s/iu;
const LEADING: ReadonlySet<string> = new Set(['link', 'listitem', 'row', 'article']);

/** A word for a kind of record alone explains nothing. */
const isOnlyKind = (words: readonly string[], { used }: Explained): boolean =>
  used.size < words.length && [...used].every((index) => THING_WORDS.has(words[index] ?? ''));
