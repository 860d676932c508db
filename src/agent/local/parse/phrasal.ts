/** Sentences brought into the order that verbs are looked for in: "switch the heating off" is "switch off the heating". */
import { ROLE_WORDS } from '../words/data.ts';
import { sensesOfWord } from '../words/lexicon.ts';
import { isSlip, stem } from '../words/normal.ts';
import { BEGINS_STEP, VERBS } from './verbs.ts';

/** Verbs in two pieces, and what they are in one. */
const TWO_PIECES: readonly (readonly [RegExp, string])[] = [
  [
    /^(turn|switch|toggle)\s+((?:the|my|our|all)\s+(?:(?!\s(?:on|off)\s).)+?|(?!\S+\s(?:on|off)\s)[^\s]+(?:\s[^\s]+)?)\s+(on|off)$/iu,
    '$1 $3 $2',
  ],
  [/^send\s+(.+?)\s+back$/iu, 'return $1'],
  [/^throw\s+(.+?)\s+(?:away|out)$/iu, 'delete $1'],
  [/^(?:throw away|throw out|chuck out)\s+(.+)$/iu, 'delete $1'],
  [/^take\s+(.+?)\s+(?:off|out of|from)\s+(.+)$/iu, 'remove $1 from $2'],
  [/^give\s+(.+?)\s+an?\s+(star|like|heart|thumbs up|flag)$/iu, '$2 $1'],
  [/^(\p{L}+)\s+what\s+(.+?)\s+(?:wrote|said|posted|has written)$/iu, '$1 $2'],
  [/^thumbs[- ]up\s+(?:for|to)\s+(.+)$/iu, 'thumbsup $1'],
  [/^(watch|play|read|listen to)\s+(.{3,})\s+(?:next|now|again)$/iu, '$1 $2'],
  [/^cross\s+(.+?)\s+off$/iu, 'check off $1'],
  [/^(check|tick)\s+(.+?)\s+off$/iu, '$1 off $2'],
];

/** "X should be Ved" */
const PASSIVE =
  /^(?:then\s+)?(.+?)\s+(?:should|must|ha(?:s|ve) to|needs? to|ought to|is to|are to|shall)\s+(?:now\s+)?(?:be|get)\s+(\p{L}+)(?:\s+(.+))?$/iu;

const IRREGULAR: Readonly<Record<string, string>> = {
  set: 'set',
  put: 'put',
  sent: 'send',
  chosen: 'choose',
  written: 'write',
  hidden: 'hide',
  shown: 'show',
  bought: 'buy',
  made: 'make',
  read: 'read',
};

const VERB_WORDS: ReadonlySet<string> = new Set([
  ...BEGINS_STEP,
  ...VERBS.flatMap(([verb, deed]) =>
    verb.includes(' ') ||
    (deed === 'ask' && !/^(?:print|report|count|list|fetch|show|tell|read|get)$/u.test(verb))
      ? []
      : [verb],
  ),
]);

/** The sentence with its parts in the active voice. */
export function active(sentence: string): string {
  const parts = sentence.split(/(,\s+(?:and\s+)?|\s+and\s+)/iu);
  const turned = parts.map((part, place) => (place % 2 === 0 ? activePart(part) : part));
  const isAll = turned.every((part, place) => place % 2 === 1 || part !== undefined);
  return isAll ? turned.join('') : (activePart(sentence) ?? sentence);
}

function activePart(part: string): string | undefined {
  const [, what, participle, rest] = PASSIVE.exec(part.trim()) ?? [];
  const verb = participle === undefined ? undefined : baseOf(participle.toLowerCase());
  if (what === undefined || verb === undefined) return undefined;
  const particle = /^(?:on|off|up|down|out|in)$/iu.test(rest ?? '') ? rest : undefined;
  return particle === undefined
    ? `${verb} ${what}${rest === undefined ? '' : ` ${rest}`}`
    : `${verb} ${particle} ${what}`;
}

/** The verb of a participle that is regular or well known; undefined where it is none. */
export function baseOf(participle: string): string | undefined {
  const irregular = IRREGULAR[participle];
  if (irregular !== undefined) return irregular;
  if (!participle.endsWith('ed')) return undefined;
  const root = participle.replace(/ed$/u, '');
  const forms = [root, `${root}e`, root.replace(/(.)\1$/u, '$1'), root.replace(/i$/u, 'y')];
  return forms.find((form) => VERB_WORDS.has(form)) ?? forms.find((form) => stem(form) === form);
}

/** A verb in two pieces in one. */
export function joined(text: string): string {
  for (const [pattern, whole] of TWO_PIECES)
    if (pattern.test(text)) return text.replace(pattern, whole);
  return text;
}

/** The text with its first word as it was meant: "clcik the icon". */
export function unslipped(text: string): string {
  const [first = ''] = text.split(/\s/u);
  const word = first.toLowerCase();
  // "slider" is no slip of "slide", nor "repost" of "report".
  const isWord = ROLE_WORDS[word] !== undefined || sensesOfWord(word) !== undefined;
  if (word.length < 4 || VERB_WORDS.has(word) || isWord) return text;
  const meant = [...VERB_WORDS].filter(
    (verb) =>
      verb.length >= 5 && verb[0] === word[0] && (isSlip(word, verb) || lacksOne(word, verb)),
  );
  return meant.length === 1 ? `${meant[0] ?? first}${text.slice(first.length)}` : text;
}

/** A letter was left out: "chek". */
const lacksOne = (word: string, verb: string): boolean =>
  verb.length === word.length + 1 &&
  Array.from(verb).some((_letter, at) => verb.slice(0, at) + verb.slice(at + 1) === word);
