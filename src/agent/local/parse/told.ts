/**
 * "One of the trees starts with a K, choose it": a sentence that only tells which one there is, and what is to
 * be done with it. Both become one: "choose the tree that starts with a K".
 */
import { BEGINS_STEP, PREFACE } from './verbs.ts';

const ONE = '(?:(?:just|only|exactly)\\s+)?one';
/** What is said of one thing: "is odd", "starts with a K". */
const SAYS =
  "(?:(?:is|are|was|lies|mean|costs|comes|says|reads|shows|can|could|must|did|does)(?:n['’]t)?\\b|has\\b(?=.*\\bin\\s+(?:it|its|the)\\b)|\\p{L}{3,}s\\b).*";
const WHERE =
  '(?:between|after|before|next to|beside|under|above|below|behind|in|on|at|among|(?:on|to) the (?:left|right) of|to the (?:left|right) of)\\s';

const BESIDE = '(?:between|after|before|next to|beside|(?:on|to) the (?:left|right) of)\\s';

const VERY = '(?:very|really|so|quite|rather|not|all|now|already)';
/** What is thought of something, or has become of it; and no value. */
const STATE =
  'important|urgent|spam|junk|funny|nice|great|good|interesting|boring|useless|lovely|brilliant|rubbish|fake|old|outdated|wrong|done|paid|bought|read|finished|ready|broken|expired|gone|over|late|fine';
const WHO =
  '(?!(?:i|we|you|he|she|they|it|there|this|that|what|who|which|whose|one|please)\\b)[@\\p{L}][^\\s,;:]*(?:\\s\\p{Lu}[^\\s,;:]*)*';
const ABOUT = '(?:with|about|on|of|in|from|called|named|saying|that)';

type Told = readonly [pattern: RegExp, toName: (...parts: readonly string[]) => string];

const told = (source: string, toName: Told[1]): Told => [
  new RegExp(`^(?:well,?\\s+|so,?\\s+)?${source}$`, 'iu'),
  toName,
];

/** What a sentence tells, and the name of what it tells of. */
const TOLD: readonly Told[] = [
  told(
    `(?:among|of|out of)\\s+(?:all\\s+)?(the\\s+.+?),?\\s+there(?:['’]s|\\s+is)\\s+(?:${ONE}|someone|somebody)\\s+(?:who|that|which)\\s+(.+)`,
    (all = '', says = '') => `${all} who ${says}`,
  ),
  told(
    `${ONE}\\s+of\\s+(?:the|these|those|my|our)\\s+((?:\\p{L}+\\s+)?(?:\\p{L}+s|people|children))\\s+(${SAYS})`,
    (all = '', says = '') => `the ${single(all)} that ${says}`,
  ),
  told(
    `(${WHERE}.+?),?\\s+${ONE}\\s+(\\p{L}+)\\s+(${SAYS})`,
    (where = '', name = '', says = '') => `the ${name} that ${says} ${where}`,
  ),
  told(`${ONE}\\s+(\\p{L}+)\\s+(${SAYS})`, (name = '', says = '') => `the ${name} that ${says}`),
  told(
    `(${BESIDE}.+?|${WHERE}.+?(?=\\s(?:stands|sits|lies|comes|hangs)\\s)),?\\s+(?:there(?:['’]s|\\s+is)|is|stands|sits|lies|comes|hangs|appears|you(?:['’]ll)?\\s+(?:will\\s+)?find)\\s+(?:an?|the|${ONE})\\s+(.+)`,
    (where = '', name = '') => `the ${name} ${where}`,
  ),
  told(
    `there(?:['’]s|\\s+is)\\s+(?:just\\s+|only\\s+|exactly\\s+)?one\\s+((?:that|which|who)\\s.+)`,
    (says = '') => `the one ${says}`,
  ),
  told(
    `there(?:['’]s|\\s+is)\\s+(?:just|only|exactly)\\s+one\\s+(.+)`,
    (name = '') => `the ${name}`,
  ),
  // "I'll take the dearest one, add it to the cart"
  told(
    "(?:i|we)(?:['’](?:ll|d)|\\s+will|\\s+would)?\\s+(?:like|want|need|take|have|fancy|go\\s+for|choose)(?:\\s+to\\s+(?:buy|have|get|order|take|purchase))?\\s+((?:the|an?|one|that|this)\\s+[^,;:]+)",
    (name = '') => name.replace(/^(?:an?|one)\s+/iu, 'the '),
  ),
  told(
    `(everything|all)\\s+(.+?)\\s+(?:is|are|looks?|seems?)\\s+(?:${VERY}\\s+)?(?:${STATE})`,
    (all = '', what = '') => `${all} ${what}`,
  ),
  told(
    `(the\\s+[^,;:]+?)\\s+(?:is|looks|seems|sounds)\\s+(?:${VERY}\\s+)?(?:${STATE})`,
    (what = '') => what,
  ),
  // "Ines sent a mail with photos", "Tomas wrote about keys"
  told(
    `(${WHO})\\s+(?:has|had|sent|wrote|posted|published|shared|uploaded|made)(?:\\s+(?:me|us))?\\s+(?:an?|the|some)\\s+(\\p{L}+)(\\s+${ABOUT}\\s[^,;:]+)?`,
    (who = '', what = '', about = '') => `the ${what} from ${who}${about}`,
  ),
  told(
    `(${WHO})\\s+(?:wrote|writes|posted)(?:\\s+(?:to\\s+)?(?:me|us))?(\\s+${ABOUT}\\s[^,;:]+)`,
    (who = '', about = '') => `the message from ${who}${about}`,
  ),
  told(
    '([^,;:]+?\\s+and\\s+[^,;:]+?)\\s+(?:(?:have|need|ought)\\s+to|must|should|can|are)\\s+(?:go|leaving|out|done|gone|over|finished|off|next)',
    (both = '') => both,
  ),
  told(
    "(?:we|i)(?:['’]re|['’]m|['’]ve|\\s+are|\\s+am|\\s+have)?\\s+(?:run\\s+|running\\s+)?(?:nearly\\s+|almost\\s+)?(?:out\\s+of|low\\s+on)\\s+(.+)",
    (what = '') => `more ${what}`,
  ),
  told(
    `which\\s+(?:of\\s+the\\s+)?(\\p{L}+)\\s+(${SAYS})`,
    (name = '', says = '') =>
      `the ${/^(?:mean|are)\b/iu.test(says) ? name : single(name)} that ${says}`,
  ),
  told(
    '(\\p{L}|\\u{E000}\\d+\\u{E000})\\s+is\\s+the\\s+(first|last)\\s+letter(?:\\s+of\\s+(?:the\\s+)?(\\p{L}+)\\b.*)?',
    (letter = '', end = '', name = 'one') =>
      `the ${name} that ${/first/iu.test(end) ? 'starts' : 'ends'} with ${letter}`,
  ),
];

const single = (noun: string): string =>
  /(?:ss|us)$/iu.test(noun) ? noun : noun.replace(/ies$/iu, 'y').replace(/s$/iu, '');

/** What is to be done with it: "choose it", "give it a click", "into the cart with it". */
const WITH_IT = /^((?:in|into|on|onto|to)\s+.+?)\s+with\s+(?:it|that|this|them)\s*$/iu;
const PARTS = /\s*(?:[,;:?]|\s[-–])\s+(?:(?:so|and|then|now|please)\s+)*/giu;

/** The sentences, each that only tells which one there is together with what is to be done with it. */
export function withTold(sentences: readonly string[]): readonly string[] {
  const made: string[] = [];
  for (let at = 0; at < sentences.length; at += 1) {
    const sentence = sentences[at] ?? '';
    const next = sentences[at + 1];
    const both = next === undefined ? undefined : together(sentence, next);
    made.push(both ?? within(sentence) ?? sentence);
    if (both !== undefined) at += 1;
  }
  return made;
}

/** Both in one sentence. */
function within(sentence: string): string | undefined {
  for (const { 0: joint, index } of sentence.matchAll(PARTS)) {
    const both = together(sentence.slice(0, index), sentence.slice(index + joint.length));
    if (both !== undefined) return both;
  }
  return undefined;
}

function together(telling: string, doing: string): string | undefined {
  const plain = telling.trim().replace(/\?$/u, '');
  for (const [pattern, toName] of TOLD) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const name = toName(...found.slice(1)).replace(/\s+in it$/iu, ' in it');
    return doneWith(doing, name);
  }
  return undefined;
}

function doneWith(doing: string, name: string): string | undefined {
  const text = doing.replace(WHY, '').replace(PREFACE, '');
  const place = WITH_IT.exec(text)?.[1];
  if (place !== undefined) return `put ${name} ${place}`;
  const [, verb = '', particle = '', rest = ''] =
    /^(\p{L}+)(\s+(?:on|up|open|for|out|off))?\s+(.+)$/iu.exec(text) ?? [];
  const stands = STANDS_FOR_IT.exec(rest)?.[0];
  if (stands === undefined || !(BEGINS_STEP.has(verb.toLowerCase()) || LIGHT.test(verb)))
    return undefined;
  return `${verb}${particle} ${name}${rest.slice(stands.length)}`;
}

/** "I don't need it any longer, delete it" */
const WHY = /^(?:i|we|it|that|he|she|they)(?:['’]|\s)[^,;:]*[,;:]\s+(?:so\s+)?/iu;

/** "it", "all of them", "that one", "that person" */
const STANDS_FOR_IT =
  /^(?:(?:both|all|each)(?:\s+of\s+(?:it|them|these|those|that))?\b|(?:it|them)\s+all\b|(?:some\s+)?more\b|(?:it|him|her|them)\b|(?:this|that|these|those)\b(?:\s+(?!(?:to|from|in|into|on|off|out|over|up|down|as|with|at|away|back|please|now|an?|the)\b)\p{L}+)?)(?!\p{L})/iu;

/** Verbs of what people do that say little. */
const LIGHT = /^(?:give|take|use|go|get|do|have|follow|edit)$/iu;
