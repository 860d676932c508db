/**
 * Reads a phrase by its words: those in a thing's name are its name, the others must stand near it.
 * "star the mail from Ada": the star that stands with Ada.
 */
import { THING_WORDS } from '../words/data.ts';
import { explains, type Explained } from '../words/match.ts';
import { contentTokens, tokens } from '../words/normal.ts';
import { decide, type Scored, type Tried } from './decide.ts';
import { placeOf, toQuery, unquote, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { narrow, type Scope } from './scope.ts';
import { fitness } from './score.ts';
import { EMPTY_VERBS, type Wanted } from './wanted.ts';

const MOST_WORDS = 16;
/** A verb that no name says is doubtful. */
const VERB_LEFT = 0.78;

/** Things with the same name that leave the same words to their surroundings. */
type Group = { readonly scored: Scored[]; readonly rest: string };

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
  const { roles, place } = whole;
  const isPage = pageWords(scene);
  const groups = new Map<string, Group>();
  for (const thing of scene.things) {
    if (roles === undefined || roles.includes(thing.role))
      share(groups, thing, words, wanted, isPage);
  }
  const outer = wanted.scope === undefined ? [] : [wanted.scope];
  return [...groups.values()].map(({ scored, rest }) => {
    const scopes: readonly Scope[] =
      rest === '' ? outer : [...outer, { relation: 'with', phrase: rest }];
    let kept: readonly Thing[] = scored.map(({ thing }) => thing);
    for (const scope of scopes) kept = narrow(scene, kept, scope, quotes);
    const still = new Set(kept);
    return decide(
      scene,
      scored.filter(({ thing }) => still.has(thing)),
      place,
      1,
    );
  });
}

/** Words that say what the page is, and that nothing on it says: "rename the report" on a page of that title. */
function pageWords({ view }: Scene): (word: string) => boolean {
  const title = new Set(tokens(view.title));
  const shown = new Set(view.nodes.flatMap(({ name }) => tokens(name)));
  return (word) => title.has(word) && !shown.has(word);
}

/** Shares the words out between each name of a thing and its surroundings. */
function share(
  groups: Map<string, Group>,
  thing: Thing,
  words: readonly string[],
  { verb, purpose }: Wanted,
  isPage: (word: string) => boolean,
): void {
  const fit = fitness(thing, purpose);
  if (fit < 0.9) return;
  for (const [name, weight, isBag] of thing.names) {
    const explained = explains(words, name, isBag === true);
    if (explained === undefined || isOnlyKind(words, explained)) continue;
    const { used, quality } = explained;
    const left = words.filter((_word, index) => !used.has(index));
    const rest = left
      .filter((word) => !THING_WORDS.has(word) && word !== verb && !isPage(word))
      .join(' ');
    const key = `${name.toLowerCase()}\n${rest}`;
    const group = groups.get(key) ?? { scored: [], rest };
    const isVerbLeft = verb !== undefined && left.includes(verb) && !EMPTY_VERBS.has(verb);
    const covered = 0.9 + 0.06 * (used.size / words.length);
    const score = quality * weight * fit * (isVerbLeft ? VERB_LEFT : 1) * covered;
    group.scored.push({ thing, score });
    groups.set(key, group);
  }
}

/** A word for a kind of record alone explains nothing. */
const isOnlyKind = (words: readonly string[], { used }: Explained): boolean =>
  used.size < words.length && [...used].every((index) => THING_WORDS.has(words[index] ?? ''));
