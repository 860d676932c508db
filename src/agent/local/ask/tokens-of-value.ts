/** Values as they stand in a text: prices, dates, times, durations, measures, numbers, addresses. */

export type Kind =
  | 'email'
  | 'web'
  | 'price'
  | 'moment'
  | 'span'
  | 'weight'
  | 'length'
  | 'measure'
  | 'percent'
  | 'phone'
  | 'number'
  | 'code';

/** One value in a text. */
export type ValueToken = {
  readonly text: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
};

const AMOUNT = String.raw`-?\d+(?:[.,'’\u00A0\u202F]\d{3})*(?:[.,]\d+)?`;
const MONTH = String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\p{L})\.?)`;
const DAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?`;
const CLOCK = String.raw`\d{1,2}(?:[:.]\d{2}(?::\d{2})?)?\s?(?:[ap]\.?m\.?(?!\p{L})|o['’]clock|uhr|h(?!\p{L}))|\d{1,2}:\d{2}(?!:?\d)`;
const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|(?:${DAY},?\s+)?\d{1,2}(?:st|nd|rd|th|\.)?(?:\sof)?\s${MONTH}(?:,?\s\d{4})?|(?:${DAY},?\s+)?${MONTH}\s\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,?\s\d{4})?|${MONTH}\s\d{4}`;
const UNIT_OF_TIME = String.raw`(?:days?|weeks?|months?|years?|yrs?|hours?|hrs?|h|minutes?|mins?|m|min|seconds?|secs?|s|nights?)`;

const one = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})`, 'giu');

/** Kinds, the most particular first: what one has taken the later ones leave. */
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['web', /https?:\/\/\S+|www\.\S+\w/giu],
  [
    'price',
    new RegExp(
      `-?(?:[$€£¥₹]|\\b(?:USD|EUR|GBP|CHF)\\b)\\s?${AMOUNT}|(?<![\\p{L}\\p{N}.,])${AMOUNT}\\s?(?:[$€£¥₹]|(?:USD|EUR|GBP|CHF|euros?|dollars?|pounds? sterling)(?!\\p{L}))`,
      'giu',
    ),
  ],
  ['moment', one(`(?:${DATE})(?:,?\\s(?:at\\s)?(?:${CLOCK}))?(?!\\p{L})`)],
  [
    'span',
    one(
      `(?:\\d+(?:[.,]\\d+)?|(?:one|two|three|four|five|six|seven|eight|ten|twelve)(?=\\s))(?:\\s?(?:-|–|to)\\s?\\d+)?[\\s-]?${UNIT_OF_TIME}(?:,?\\s?(?:and\\s)?\\d+\\s?${UNIT_OF_TIME})*(?![\\p{L}\\p{N}])`,
    ),
  ],
  ['code', one(String.raw`\d+(?:\.\d+){2,}`)],
  ['percent', one(`${AMOUNT}\\s?%`)],
  [
    'weight',
    one(
      `${AMOUNT}\\s?(?:kgs?|kilos?|kilograms?|g|grams?|mg|lbs?|pounds?|oz|ounces?|tons?|tonnes?)(?![\\p{L}\\p{N}])`,
    ),
  ],
  [
    'length',
    one(
      `${AMOUNT}(?:\\s?[×x]\\s?${AMOUNT})*\\s?(?:mm|cm|km|metres?|meters?|m|inches|inch|in\\.|ft|feet|miles?|mi|yards?)(?![\\p{L}\\p{N}])`,
    ),
  ],
  [
    'measure',
    one(
      `${AMOUNT}\\s?(?:litres?|liters?|l|ml|cl|k?Wh?|V|A|Ah|mAh|[kMGT]i?B|[MG]bit(?:/s)?|k?Hz|MHz|GHz|°\\s?[CF]|km/h|mph|bar|rpm|dpi|kcal|cal|m²|m2|sqm|px)(?![\\p{L}\\p{N}])`,
    ),
  ],
  [
    'phone',
    /(?<![\p{L}\p{N}.,])(?:\+\d|\(?0\d)[\d ()/-]{5,}\d(?![\d.,]*\d)|(?<![\p{L}\p{N}.,])\d{3}-\d{3,4}(?:-\d{2,4})?(?!\d)/gu,
  ],
  ['moment', one(`(?:${CLOCK})(?:\\s?(?:-|–|to|until|till)\\s?(?:${CLOCK}|noon|midnight))?`)],
  [
    'moment',
    /(?<=\b(?:in|since|until|till|by|from|of|next|last|to) )(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/gu,
  ],
  [
    'moment',
    one(
      `(?:every\\s)?${DAY}(?!\\p{L})(?:\\s(?:at\\s)?(?:${CLOCK}))?|today|tomorrow|yesterday|tonight|noon|midnight`,
    ),
  ],
  [
    'code',
    /(?<![\p{L}\p{N}_])(?=[\p{L}\p{N}_/-]*\d)(?=[\p{L}\p{N}_/-]*[\p{L}_/-])[\p{L}\p{N}]+(?:[-_/][\p{L}\p{N}]+)*/gu,
  ],
  ['number', one(`${AMOUNT}[+kKM]?(?![\\p{L}\\p{N}])`)],
];

/** All values in a text, in their order; what is taken as one kind is no other. */
export function valueTokens(text: string): readonly ValueToken[] {
  if (
    !/\d|day|(?:^|\s)(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:mon|tue|wed|thu|fri|sat|sun)|weeks?|months?|years?|hours?|minutes?|today|tomorrow|tonight|noon|midnight|@|www|http/iu.test(
      text,
    )
  )
    return [];
  const found: ValueToken[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const hit of text.matchAll(pattern)) {
      const [from, to] = [hit.index, hit.index + hit[0].length];
      const isFree = found.every((other) => to <= other.from || from >= other.to);
      if (isFree) found.push({ text: hit[0].trim().replace(/\.$/u, ''), kind, from, to });
    }
  }
  return found.toSorted((left, right) => left.from - right.from);
}
