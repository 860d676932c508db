/** Other words for the same place in a row: "mail number 3" is the third mail, "the bottom one of the options" the last. */
import { NUMBERS } from '../words/data.ts';
import { isKindWord } from './query.ts';

const COUNT = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';
/** Signs are called by what they show, and some records by a number of their own. */
const HAS_OWN_NUMBER =
  /^(?:digit|letter|character|key|sign|symbol|tile|square|cell|text|label|page|order|invoice|bill|ticket|room|phone|account|house|street|bus|train|flight|issue|button|card|table|seat|gate|row|column|number|line|platform|track|channel|lesson|flat|floor|level|route|zone|exit)s?$/iu;

type Way = readonly [pattern: RegExp, meant: (...parts: readonly string[]) => string | undefined];

const ordinal = (count: string): string => `${NUMBERS[count.toLowerCase()] ?? Number(count)}th`;
const isCounted = (noun: string): boolean =>
  (isKindWord(noun.toLowerCase()) || PARTS.test(noun)) && !HAS_OWN_NUMBER.test(noun);
/** Parts of a text. */
const PARTS = /^(?:paragraph|sentence|chapter|verse)s?$/iu;
const end = (word: string): string => (/^(?:top|upper)/iu.test(word) ? 'first' : 'last');

const ALIKE =
  '(items?|ones?|options?|entry|entries|box(?:es)?|checkbox(?:es)?|radios?|buttons?|links?|rows?|results?|hits?|mails?|messages?|posts?|cards?|products?|fields?|articles?|songs?|tasks?)';

/** "mail number 3", "hit no. 2" */
const NUMBERED: Way = [
  new RegExp(
    `^(?:the\\s+)?(\\p{L}+)\\s+(?:number|no\\.?|nr\\.?|#)\\s*${COUNT}(\\s+(?:on|in|of|from)\\s.+)?$`,
    'iu',
  ),
  (noun = '', count = '', where = '') =>
    isCounted(noun) ? `the ${ordinal(count)} ${noun}${where}` : undefined,
];

const WAYS: readonly Way[] = [
  NUMBERED,
  [
    /^(?:the\s+)?(\p{L}+)\s+(one|two|three|four|five|six|seven|eight|nine|ten)$/iu,
    (noun = '', count = '') => (isCounted(noun) ? `the ${ordinal(count)} ${noun}` : undefined),
  ],
  [
    new RegExp(
      `^(?:the\\s+)?(?:number|no\\.?|nr\\.?|#)\\s*${COUNT}(?:\\s+(?:in|on|of)\\s+the\\s+list(?:\\s+of\\s+(\\p{L}+))?)?$`,
      'iu',
    ),
    (count = '', noun = '') => `the ${ordinal(count)} ${noun === '' ? 'one' : noun}`,
  ],
  [
    new RegExp(
      `^(?:the\\s+)?(?:very\\s+)?(top|upper|bottom|lower|lowest|highest)-?(?:most)?\\s+(?:one\\s+)?(?:of\\s+(?:all\\s+)?(?:the|these|those)\\s+)?${ALIKE}(?:\\s+(?:on|of|in)\\s+(?:the\\s+|this\\s+)?(?:page|list)(?:\\s+(?:one|1))?)?$`,
      'iu',
    ),
    (word = '', noun = '') => `the ${end(word)} ${noun}`,
  ],
  [
    /^(?:everything|anything|whatever)(?:\s+(?:that|which))?(?:\s+(?:is|are)|['’]s)\s+(\p{L}+)$/iu,
    (how = '') => `all ${how} things`,
  ],
  // "everything Tomas sent", "the one Odile wrote about the rent"
  [
    /^(?:(everything|all|whatever)(?:\s+(?:the\s+)?(?!that\b)(\p{Ll}+))?|the\s+(\p{L}+))(?:\s+(?:that|which))?\s+(@?\p{L}\S*(?:\s\p{Lu}\S*)*)\s+(?:wrote|writes|sent|sends|posted|posts|published|shared)(\s+(?:about|on|with)\s.+)?$/iu,
    (all = '', several = '', one = '', who = '', about = '') =>
      all === ''
        ? `the ${one} from ${who}${about}`
        : `all ${several || 'messages'} from ${who}${about}`,
  ],
  // "the result at the very bottom"
  [
    new RegExp(
      `^(?:the\\s+)?${ALIKE}\\s+(?:at|on|in)\\s+the\\s+(?:very\\s+)?(top|bottom|end|beginning|start)(?:\\s+of\\s+(?:the\\s+)?(?:page|list))?$`,
      'iu',
    ),
    (noun = '', at = '') =>
      `the ${/^(?:top|beginning|start)/iu.test(at) ? 'first' : 'last'} ${noun}`,
  ],
  [
    /^what(?:ever)?\s+((?:comes|is|stands|follows|sits)\s.+)$/iu,
    (says = '') => `the one that ${says}`,
  ],
];

/** What is counted by a number said after it; undefined where none is. */
export function numbered(phrase: string): string | undefined {
  const [pattern, meant] = NUMBERED;
  const found = pattern.exec(phrase.trim());
  return found === null ? undefined : meant(...found.slice(1));
}

/** The other ways to say a phrase; most have none. */
export function rephrased(phrase: string): readonly string[] {
  return WAYS.flatMap(([pattern, meant]) => {
    const found = pattern.exec(phrase.trim());
    return found === null ? [] : (meant(...found.slice(1)) ?? []);
  });
}
