/** Other words for the same place in a row: "mail number 3" is the third mail, "the bottom one of the options" the last. */
import { NUMBERS } from '../words/data.ts';
import { isKindWord } from './query.ts';

const COUNT = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';
/** Signs are called by what they show, and some records by a number of their own. */
const HAS_OWN_NUMBER =
  /^(?:digit|letter|character|key|sign|symbol|tile|square|cell|text|label|page|order|invoice|bill|ticket|room|phone|account|house|street|bus|train|flight|issue|button|card|table|seat|gate|row|column|number)s?$/iu;

type Way = readonly [pattern: RegExp, meant: (...parts: readonly string[]) => string | undefined];

const ordinal = (count: string): string => `${NUMBERS[count.toLowerCase()] ?? Number(count)}th`;
const isCounted = (noun: string): boolean =>
  (isKindWord(noun.toLowerCase()) || PARTS.test(noun)) && !HAS_OWN_NUMBER.test(noun);
/** Parts of a text. */
const PARTS = /^(?:paragraph|sentence|chapter|verse)s?$/iu;
const end = (word: string): string => (/^(?:top|upper)/iu.test(word) ? 'first' : 'last');

const ALIKE =
  '(items?|ones?|options?|entry|entries|box(?:es)?|checkbox(?:es)?|radios?|buttons?|links?|rows?|results?|hits?|mails?|messages?|posts?|cards?|products?|fields?|articles?|songs?|tasks?)';

const WAYS: readonly Way[] = [
  [
    new RegExp(
      `^(?:the\\s+)?(\\p{L}+)\\s+(?:number|no\\.?|nr\\.?|#)\\s*${COUNT}(\\s+(?:on|in|of|from)\\s.+)?$`,
      'iu',
    ),
    (noun = '', count = '', where = '') =>
      isCounted(noun) ? `the ${ordinal(count)} ${noun}${where}` : undefined,
  ],
  [
    /^(?:the\s+)?(\p{L}+)\s+(one|two|three|four|five|six|seven|eight|nine|ten)$/iu,
    (noun = '', count = '') => (isCounted(noun) ? `the ${ordinal(count)} ${noun}` : undefined),
  ],
  [
    new RegExp(`^(?:the\\s+)?(?:number|no\\.?|nr\\.?|#)\\s*${COUNT}$`, 'iu'),
    (count = '') => `the ${ordinal(count)} one`,
  ],
  [
    new RegExp(
      `^(?:the\\s+)?(?:very\\s+)?(top|upper|bottom|lower|lowest|highest)-?(?:most)?\\s+(?:one\\s+)?(?:of\\s+(?:all\\s+)?(?:the|these|those)\\s+)?${ALIKE}$`,
      'iu',
    ),
    (word = '', noun = '') => `the ${end(word)} ${noun}`,
  ],
  [
    /^(?:everything|anything|whatever)(?:\s+(?:that|which))?(?:\s+(?:is|are)|['’]s)\s+(\p{L}+)$/iu,
    (how = '') => `all ${how} things`,
  ],
  [
    /^what(?:ever)?\s+((?:comes|is|stands|follows|sits)\s.+)$/iu,
    (says = '') => `the one that ${says}`,
  ],
];

/** The other ways to say a phrase; most have none. */
export function rephrased(phrase: string): readonly string[] {
  return WAYS.flatMap(([pattern, meant]) => {
    const found = pattern.exec(phrase.trim());
    return found === null ? [] : (meant(...found.slice(1)) ?? []);
  });
}
