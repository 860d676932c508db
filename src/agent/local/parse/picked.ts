/** Which one, several or in what order, said in other ways than by "click the second one, then click A": brought to those. */
import { NUMBERS } from '../words/data.ts';
import { BEGINS_STEP } from './verbs.ts';

const COUNT = '(\\d+|one|two|three|four|five|six|seven|eight|nine|ten)';
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d+(?:st|nd|rd|th))';
const CELL = '(?:cell|square|field|box|tile|one)';
/** "followed by", ", then", "and after that" */
const NEXT =
  '(?:,?\\s*(?:and\\s+)?(?:then|next|followed by|after that|afterwards|finally|lastly)\\s+)';

type Way = readonly [pattern: RegExp, meant: (...parts: readonly string[]) => string | undefined];

const way = (source: string, meant: Way[1]): Way => [new RegExp(`^${source}$`, 'iu'), meant];

const times = (count: string): string => (/^(?:1|one|a)$/iu.test(count) ? '' : ` ${count} times`);

const WAYS: readonly Way[] = [
  // "three times plus"
  way(`(${COUNT}\\s+times|twice|thrice)\\s+([^\\d,;:]+)`, (often = '', _count, what = '') =>
    begins(what) ? `${what} ${often}` : `click ${what} ${often}`,
  ),
  // "start with Beta, then do Gamma"
  way(
    `(?:start|begin)\\s+with\\s+([^,;:]+?)${NEXT}(?:(?:do|take|comes|go\\s+(?:on\\s+)?(?:to|with))\\s+)?([^,;:]+)`,
    (one = '', other = '') => (begins(other) ? undefined : `click ${one}, then click ${other}`),
  ),
  // "Gamma, Alpha, Beta - in that order"
  way(`([^;:]+?,[^;:]+?)\\s*[-–,]?\\s+in\\s+(?:that|this)\\s+(?:order|sequence)`, (list = '') =>
    begins(list) ? undefined : `click ${list.split(/,\s*(?:and\s+)?|\s+and\s+/iu).join(', then ')}`,
  ),
  // "of the Oslo people, delete the one who is 31"
  way(
    `(?:out\\s+)?(?:of|among)\\s+(?:all\\s+)?(?:the|these|those)\\s+([^,;:]+?),\\s+(\\p{L}+(?:\\s+on)?)\\s+the\\s+ones?\\s+((?:that|which|who|with|in|from|for|by|called|named)\\s.+)`,
    (all = '', verb = '', says = '') => `${verb} the ${all} ${says}`,
  ),
  // "two clicks on Beta, then one on Alpha"
  way(
    `${COUNT}\\s+(?:clicks?|presses|taps?)\\s+(?:on|of|at)\\s+(.+?)${NEXT}${COUNT}\\s+(?:clicks?\\s+|presses\\s+|taps?\\s+)?(?:on|of|at)\\s+(.+)`,
    (count = '', one = '', then = '', other = '') =>
      `click ${one}${times(count)}, then click ${other}${times(then)}`,
  ),
  way(
    `${COUNT}\\s+(?:clicks?|presses|taps?)\\s+(?:on|of|at)\\s+(.+)`,
    (count = '', name = '') => `click ${name}${times(count)}`,
  ),
  // "plus, two times"
  way(`(.+?)\\s*,\\s+(${COUNT}\\s+times|twice|thrice)`, (what = '', often = '') =>
    begins(what) ? `${what} ${often}` : `click ${what} ${often}`,
  ),
  // "Alpha first, next Gamma, and finally the remaining one"
  way(
    `(?:click\\s+|press\\s+|hit\\s+)?(.+?)\\s+first\\s*,${NEXT.replace('(?:,?', '(?:')}(?:click\\s+|press\\s+|hit\\s+)?(.+)`,
    (one = '', others = '') => {
      if (begins(others) || STATES.test(one)) return undefined;
      return begins(one) ? `${one}, then ${others}` : `click ${one}, then ${others}`;
    },
  ),
  // "third row, second cell"
  way(
    `(?:in\\s+)?(?:the\\s+)?(${ORDINAL}\\s+(?:row|column)|(?:row|column)\\s+(?:number\\s+)?${COUNT})\\s*(?:,|and|/)\\s*(?:the\\s+)?((?:${ORDINAL}|top|bottom|middle|left|right|leftmost|rightmost)\\s+${CELL}|(?:row|column)\\s+(?:number\\s+)?${COUNT}|${ORDINAL}\\s+(?:row|column))`,
    (first = '', _count, second = '') =>
      new RegExp(`${CELL}$`, 'iu').test(second)
        ? `click the ${second} in the ${first}`.replace(/in the (row|column) /iu, 'in $1 ')
        : `click the cell in ${withThe(first)} and in ${withThe(second)}`,
  ),
  // "of the Open buttons, press the second", "of the two circles click the smaller"
  way(
    `(?:out\\s+)?(?:of|among)\\s+(?:all\\s+)?(?:the|these|those)\\s+(?:(?:two|three|four|five|six|\\d+)\\s+)?((?:\\p{L}+\\s+){0,2}?\\p{L}+s)(\\s+(?:on|in|at|under|from)\\s.+?)?,?\\s+(\\p{L}+(?:\\s+on)?)\\s+the\\s+([\\p{L}\\d]+)(?:\\s+ones?)?`,
    (all = '', where = '', verb = '', which = '') => `${verb} the ${which} ${single(all)}${where}`,
  ),
];

/** Says where something is to be. */
const STATES = /\b(?:goes|comes|should|must|has to|needs to|is|are|be|belongs)\b/iu;

/** "twoth" */
const WORD_PLACE = /\b(one|two|three|four|five|six)th\b/giu;

const withThe = (place: string): string =>
  /^(?:row|column)/iu.test(place) ? place : `the ${place}`;

const begins = (text: string): boolean =>
  BEGINS_STEP.has(text.trim().split(/\s+/u)[0]?.toLowerCase() ?? '');

const single = (noun: string): string =>
  noun
    .replace(/ies$/iu, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/iu, '')
    .replace(/(?<!s)s$/iu, '');

/** Ways to say which inside of a sentence. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
  // "put a tick next to all the Sales people"
  [
    /\bput\s+an?\s+(tick|check|cross)(?:\s?marks?)?\s+(?:next to|beside|by|in front of|in|into|at|on|against|behind)\s+(?=\S)/giu,
    'tick ',
  ],
  // "the person in Support, the one living in Oslo"
  [
    /(\b(?:the|that)\s+(?!one\b)\p{L}+(?:\s+(?!and\b)[\p{L}\d]+){0,4}),\s+the\s+ones?\s+(?=(?:that|which|who|with|in|from|for|by|at|of|on|about|\p{L}+ing)\s)/giu,
    '$1 ',
  ],
  // "the number that comes second in size"
  [
    new RegExp(
      `\\bthe\\s+(\\p{L}+)\\s+(?:that|which)\\s+(?:comes|is|ranks)\\s+(${ORDINAL})\\s+in\\s+size\\b`,
      'giu',
    ),
    'the $2 largest $1',
  ],
  [/\bin\s+(?:the\s+)?([\p{L}\d]+)\s+place\s+in\s+size\b/giu, '$1 largest'],
  // "a 7 in the second textbox"
  [
    new RegExp(
      `(^|,\\s*(?:and\\s+)?|\\sand\\s+)(?:an?\\s+|the\\s+)?(\\d[\\d.,]*|\\u{E000}\\d+\\u{E000})\\s+(?:goes\\s+|should go\\s+)?(?:in|into|to)\\s+(the\\s+(?:${ORDINAL}\\s+|other\\s+)?(?:text\\s?box|text\\s?field|field|input)(?![\\p{L}]))`,
      'giu',
    ),
    '$1type $2 into $3',
  ],
  // "the last but one"
  [/\b(?:last but one|second[- ](?:to[- ])?last|next[- ]to[- ]last)\b/giu, 'penultimate'],
  // "bottom right"
  [
    /^(?:the\s+)?(top|bottom|upper|lower)[\s-]+(left|right)(\s+(?:corner|one|cell|square|box|tile|button))?$/iu,
    'click the $1 $2$3',
  ],
  // "nothing except Date"
  [/^(?:nothing|none)\s+(?:except(?:\s+for)?|but|other than|apart from)\s+(.+)$/iu, 'tick only $1'],
  // "Beta off, everything else on"
  [
    /^([^,;:]+?)\s+off,?\s+(?:and\s+)?(?:everything|all|every one)\s+(?:else|others?|the others?|the rest)\s+on$/iu,
    'untick $1, tick everything except $1',
  ],
  [
    /^([^,;:]+?)\s+on,?\s+(?:and\s+)?(?:everything|all|every one)\s+(?:else|others?|the others?|the rest)\s+off$/iu,
    'tick only $1',
  ],
  // "I want all of these apart from Plum"
  [
    /^(?:i|we)(?:['’]d|\s+would)?\s+(?:want|need|like)\s+(?=(?:all|everything|none|both)\b(?!.*\b(?:to|be)\b))/iu,
    'select ',
  ],
  // "every box but the last one"
  [
    /^((?:all|every|each)(?:\s+(?:the|of the|these|of these))?\s+(?:box(?:es)?|checkbox(?:es)?|options?|items?|ones?|choices?))\s+(?:except(?:\s+for)?|but(?:\s+not)?|save(?:\s+for)?|apart from|other than)\s+(.+)$/iu,
    'tick $1 except $2',
  ],
  // "rightmost shape"
  [
    new RegExp(
      `^(?:the\\s+)?((?:left|right|top|bottom|upper|lower)-?most|${ORDINAL}|middle|biggest|largest|smallest|cheapest|oldest|newest|highest|lowest|least expensive|most expensive)\\s+((?!name\\b|page\\b|month\\b|week\\b|step\\b)\\p{L}+(?:\\s+(?!is\\b|on\\b|off\\b|to\\b|at\\b|should\\b)\\p{L}+)?)$`,
      'iu',
    ),
    'click the $1 $2',
  ],
  // "paragraph two"
  [
    /\b(paragraph|sentence)\s+(?:number\s+|no\.?\s*)?(one|two|three|four|five|six|[1-9])(?![\d.])/giu,
    'the $2th $1',
  ],
  [
    new RegExp(
      `^mark\\s+(?=(?:the\\s+)?(?:${ORDINAL}|\\p{L}+th|whole|entire)\\s+(?:paragraph|sentence|line|text)\\b)`,
      'iu',
    ),
    'highlight ',
  ],
  // "not Alpha"
  [/^(?:no,?\s+)?not\s+((?:the\s+)?\p{L}[^,;]*)$/iu, 'do not click $1'],
  // "one month ahead"
  [
    /^(?:go\s+|move\s+|turn\s+|jump\s+)?(?:one|a)\s+(page|month|week|day|year|step|slide)\s+(?:further|ahead|on|forwards?|later|up)$/iu,
    'go to the next $1',
  ],
  [
    /^(?:go\s+|move\s+|turn\s+|jump\s+)?(?:one|a)\s+(page|month|week|day|year|step|slide)\s+(?:back|backwards?|earlier|before|down)$/iu,
    'go to the previous $1',
  ],
  // "give the post with 90 likes one more"
  [
    /^give\s+(.+?\swith\s+\d[\d,.]*\s+(like|star|heart|vote|upvote|point)s?)\s+(?:one|another)(?:\s+more)?$/iu,
    '$2 $1',
  ],
  // "slider on 3, 2nd checkbox on"
  [
    new RegExp(
      `(^|,\\s*(?:and\\s+)?|\\sand\\s+)(?:the\\s+)?((?:${ORDINAL}\\s+)?(?:slider|knob|dial))\\s+(?:on|at|to)\\s+(-?\\d[\\d.]*%?)(?=$|[,;.]|\\sand\\s)`,
      'giu',
    ),
    '$1set the $2 to $3',
  ],
  [
    new RegExp(
      `(^|,\\s*(?:and\\s+)?|\\sand\\s+)(?:the\\s+)?(${ORDINAL}\\s+(?:check\\s?box|box|switch|toggle))\\s+(on|off)(?=$|[,;.]|\\sand\\s)`,
      'giu',
    ),
    '$1turn $3 the $2',
  ],
  // "whichever item costs least"
  [
    /\b(?:whichever|whatever)\s+(\p{L}+)\s+(?=(?:is|has|costs?|takes?|comes|leaves|\p{L}{3,}s)\s)/giu,
    'the $1 that ',
  ],
  // "Anna should come after Carl, drag her there"
  [
    /^(.+?\s(?:should|must|has to|needs to|goes|comes|belongs|go|come)\b.*?),\s+(?:so\s+|please\s+)?(?:drag|move|put|bring|place|drop)\s+(?:it|him|her|them|that)\s+(?:over\s+)?there$/iu,
    '$1',
  ],
  // "X is rubbish, move it there"
  [
    /^(.+?)\s+(?:(?:should|must|has to|needs to)\s+be|is|are)\s+(\p{L}+),\s+(?:so\s+)?(drag|move)\s+(?:it|that|them)\s+there$/iu,
    '$3 $1 to $2',
  ],
  // "bring the numbers in order, smallest first"
  [
    /^(?:bring|put|get|arrange|place|set)\s+(.+?)\s+(?:in|into)\s+(?:the\s+)?(?:right\s+|correct\s+)?((?:(?:ascending|descending|increasing|decreasing|alphabetical|numerical|reverse)\s+)?order)(?:,\s*(?:the\s+)?(.+?))?$/iu,
    'sort $1 in $2 $3',
  ],
  // "the whole crew"
  [
    /\b(?:the|my)\s+(?:whole|entire)\s+(?=(?:crew|team|lot|list|group|set|bunch|family|class)\b)/giu,
    'all the ',
  ],
  // "X and nothing else"
  [
    /^(.+?)\s+and\s+nothing\s+else\s+(?:should|must|has to|is to|ought to)\s+(?:be|stay|remain)\s+(?:on|ticked|checked|selected|chosen|set)$/iu,
    'tick only $1',
  ],
  [
    /^(?:only|just)\s+(.+?)\s+(?:should|must|has to|is to|ought to|may)\s+(?:be|stay|remain)\s+(?:on|ticked|checked|selected|chosen|set)$/iu,
    'tick only $1',
  ],
  [
    /^leave\s+(?:all(?: of)?\s+)?(?:the\s+|these\s+)?(?:boxes|checkboxes|tickboxes)\s+(?:all\s+)?(?:empty|blank|unticked|unchecked|off|clear)$/iu,
    'uncheck all',
  ],
  // "all of them, only not Kiwi", "everything goes except for Kiwi"
  [
    /^((?:all|every|each|everything|everybody|everyone)(?:\s+of\s+(?:them|these|those))?)(?:,?\s+(?:goes|is fine|is ok(?:ay)?|is in|please|of course))?,?\s+(?:(?:only|just|but|though)\s+not|not|except(?:\s+for)?|but(?:\s+not)?|save(?:\s+for)?|apart from|other than|minus)\s+(.+)$/iu,
    'tick everything except $2',
  ],
  [/^(?:take|grab|pick out)\s+(?=(?:all|everything|everybody|everyone|both)\b)/iu, 'choose '],
  // "make Tin Roof a favourite"
  [/^make\s+(.+?)\s+an?\s+(favou?rite|priority|default|bookmark|pin)$/iu, 'mark $1 as $2'],
];

/** What is done after it, in the same sentence. */
const AFTER =
  /,?\s+(?:(?:and\s+)?(?:then|afterwards|after that)\s+\S|and\s+(?:press|click|hit|tap|submit|save|confirm|send)\b).*$|,\s+(?:press|click|hit|tap|submit|save|confirm|send)\b(?!\s+(?:on\s+)?(?:it|that|this|them|there)\b).*$/iu;

/** A sentence brought to the ways of saying which one that are understood further on. */
export function picked(sentence: string): string {
  const text = sentence.trim();
  const whole = asWhole(text);
  if (whole !== text) return whole;
  const after = AFTER.exec(text);
  return after === null ? text : asWhole(text.slice(0, after.index)) + after[0];
}

function asWhole(sentence: string): string {
  let text = sentence;
  for (const [pattern, meant] of INSIDE) text = text.replace(pattern, meant);
  text = text.replaceAll(
    WORD_PLACE,
    (_all, word: string) => `${NUMBERS[word.toLowerCase()] ?? word}th`,
  );
  for (const [pattern, meant] of WAYS) {
    const found = pattern.exec(text);
    const form = found === null ? undefined : meant(...found.slice(1));
    if (form !== undefined) return form;
  }
  return text;
}
