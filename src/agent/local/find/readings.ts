/** The ways to read a phrase: all of it a name; or a name and, from a preposition on, its surroundings. */
import { BEGINS_STEP } from '../parse/verbs.ts';
import {
  isThingWord,
  toQueries,
  unquote,
  withoutThings,
  type Query,
  type Quotes,
} from './query.ts';
import type { Relation, Scope } from './scope.ts';
import { EMPTY_VERBS, type Wanted } from './wanted.ts';

export type Reading = {
  readonly query: Query;
  readonly scopes: readonly Scope[];
  /** How plainly the words say it, up to 1. */
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
  /\b(?:next to|close to|to the (?:right|left) of|on the (?:right|left) of|in front of|belonging to|that belongs to|that costs?|which costs?|that cost|priced at|that says?|that reads?|whose \w+ is|with the (?:text|title|name|label)|that has|containing|in the row of|in the same row as|in the row with)\b/giu;

/** What a control says is its name. */
const THAT_SAYS =
  /\b(button|link|tab|option|checkbox|key|tile)\s+(?:that|which)\s+(?:says?|reads?)\b/iu;

/** "on all posts by Ann": each that answers is meant. */
const OF_ALL = /\b(on|for|of|in|from)\s+(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?/iu;
const ALL_FIRST = /^(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?(?=\S)/iu;

/** Leaves of a quoted name that say more than the reading takes in. */
const LEAVES = 0.88;
/** A verb that pages write on buttons is not to be passed over. */
const PASSED_OVER = 0.58;

/** All readings; which of them holds is seen on the page. */
export function readings(wanted: Wanted, quotes: Quotes): readonly Reading[] {
  const outer = wanted.scope === undefined ? [] : [wanted.scope];
  const phrase = wanted.phrase
    .replace(THAT_SAYS, '$1 called')
    .replaceAll(LONG_PREPOSITION, (words) => (/row/iu.test(words) ? 'for' : 'near'))
    .replace(OF_ALL, '$1 ')
    .replace(wanted.verb === undefined ? /^\b$/u : ALL_FIRST, '')
    .trim();
  const isAll =
    OF_ALL.test(wanted.phrase) || (wanted.verb !== undefined && ALL_FIRST.test(wanted.phrase));
  const isKind = wanted.purpose === 'field' ? isThingWord : isPlainKind;
  const { verb } = wanted;
  const doubt = verb === undefined || EMPTY_VERBS.has(verb) ? 1 : PASSED_OVER;
  const named: readonly Named[] = [
    ...(verb === undefined
      ? []
      : [{ name: unquote(`${verb} ${phrase}`, quotes), scopes: outer, weight: 1 }]),
    ...(phrase === '' ? [] : [{ name: phrase, scopes: outer, weight: doubt }]),
    ...splits(phrase, outer).flatMap((one) => [
      { ...one, weight: one.weight * doubt },
      ...(verb === undefined ? [] : [{ ...one, name: `${verb} ${one.name}` }]),
    ]),
  ];
  return named.flatMap((one) => queriesOf(one, isAll, quotes, isKind));
}

/** Words that a name can do without: kinds, and what a title is called. */
const isPlainKind = (word: string): boolean =>
  isThingWord(word) || /^(?:subject|title|headline|song|track|number|key|digit|hit)$/u.test(word);

type Named = { readonly name: string; readonly scopes: readonly Scope[]; readonly weight: number };

function queriesOf(
  { name, scopes, weight }: Named,
  isAll: boolean,
  quotes: Quotes,
  isKind: (word: string) => boolean,
): readonly Reading[] {
  return toQueries(name, quotes).flatMap((one) => {
    const query: Query = isAll ? { ...one, place: 'all' } : one;
    const reading = { query, scopes, weight: query.leaves ? LEAVES * weight : weight };
    const short = query.quoted ? undefined : withoutThings(query.name, isKind);
    const shorts = [short, withoutLast(query.name, isKind)].filter((one) => one !== undefined);
    return [
      reading,
      ...[...new Set(shorts)].map((one) => ({
        query: { ...query, said: one, name: one },
        scopes,
        weight: 0.97 * weight,
      })),
    ];
  });
}

/** "list view", "table mode": the first of two kinds is a name. */
function withoutLast(name: string, isKind: (word: string) => boolean): string | undefined {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return words.length === 2 &&
    isKind(words[0] ?? '') &&
    (isKind(last) || /^(?:view|mode|layout|format)$/u.test(last))
    ? words[0]
    : undefined;
}

/** A name before each preposition, and what it stands with after it. */
function splits(phrase: string, outer: readonly Scope[]): readonly Named[] {
  const words = phrase.split(/\s+/u);
  return words.slice(0, -1).flatMap((word, index): readonly Named[] => {
    const relation = PREPOSITIONS[word.toLowerCase()];
    if (relation === undefined) return [];
    const name = words.slice(0, index).join(' ');
    const after = words.slice(index + 1).join(' ');
    if (name === '') return surroundingsFirst(after, relation, outer);
    // "the star to mark it as important": the rest only says what for.
    const isPurpose = word === 'to' && BEGINS_STEP.has((words[index + 1] ?? '').toLowerCase());
    if (isPurpose) return [{ name, scopes: outer, weight: 0.97 }];
    return [{ name, scopes: [...outer, { relation, phrase: after }], weight: 0.985 }];
  });
}

/** "for the user Ann, the Reply button". */
function surroundingsFirst(
  after: string,
  relation: Relation,
  outer: readonly Scope[],
): readonly Named[] {
  const [, around, name] = /^(.*?),\s*(.+)$/u.exec(after) ?? [];
  if (around === undefined || name === undefined) return [];
  return [{ name, scopes: [...outer, { relation, phrase: around }], weight: 0.985 }];
}
