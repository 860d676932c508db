/** Where something is to be, as a statement of it: "Melon should come directly after Apple", "77 goes first", "newspaper belongs in Paper". */

/** What is to be moved, and where to, as it is said to drag it: "to the third place", "after Apple". */
export type PlacedAs = { readonly what: string; readonly where: string };

const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d+(?:st|nd|rd|th))';
const IS_TO_BE =
  '(?:(?:should|must|has to|have to|needs to|need to|ought to|is to|are to|shall|can|may)\\s+(?:go|come|be|stand|get|move|sit|lie|end up)|goes|comes|belongs|should|go|come|belong)';
const IN_THE_LIST =
  '(?:\\s+(?:in|of|on)\\s+(?:the\\s+|that\\s+)?(?:list|row|order|line|queue|table))?';
const SPOT = `(?:the\\s+)?(${ORDINAL})(?:\\s+(?:place|spot|position|one|item|entry))?${IN_THE_LIST}`;
const END = `(?:(?:at|on|to|in)\\s+)?(?:the\\s+)?(?:very\\s+)?(top|bottom|front|end|beginning|start)${IN_THE_LIST}`;
const NEXT_TO = '(?:(?:right|directly|just|straight|immediately)\\s+)?';
const MOVE = '(?:put|move|bring|drag|place|make|get|set|keep|have)';

type Way = readonly [pattern: RegExp, where: (...parts: readonly string[]) => string];
const way = (source: string, where: Way[1]): Way => [new RegExp(`^${source}$`, 'iu'), where];

const atSpot = (spot: string): string => `to the ${spot.toLowerCase()} place`;

const WAYS: readonly Way[] = [
  way(`(.+?)\\s+${IS_TO_BE}\\s+(?:(?:in|at|to|on)\\s+)?${SPOT}`, (spot = '') => atSpot(spot)),
  way(`${MOVE}\\s+(.+?)\\s+(?:(?:in|at|to|on|into|as)\\s+)?${SPOT}`, (spot = '') => atSpot(spot)),
  way(`(.+?)\\s+(first|last)`, (spot = '') => atSpot(spot)),
  way(`(.+?)\\s+${IS_TO_BE}\\s+${END}`, (end = '') => `to the ${end.toLowerCase()}`),
  way(
    `(.+?)\\s+${IS_TO_BE}\\s+${NEXT_TO}(after|before|above|below|under|behind)\\s+(.+)`,
    (side = '', other = '') =>
      `${side.toLowerCase().replace('behind', 'after').replace('under', 'below')} ${other}`,
  ),
  way(
    `${MOVE}\\s+(.+?)\\s+${NEXT_TO}(after|before|above|below|under|behind)\\s+(.+)`,
    (side = '', other = '') =>
      `${side.toLowerCase().replace('behind', 'after').replace('under', 'below')} ${other}`,
  ),
  way(`(.+?)\\s+${IS_TO_BE}\\s+(?:in|into|on|onto|to|under|with)\\s+(.+)`, (to = '') => `to ${to}`),
  way(
    `(?:throw|toss|chuck|dump|stick|sort|add)\\s+(.+?)\\s+(?:in|into|on|onto|to)\\s+(.+)`,
    (to = '') => `to ${to}`,
  ),
];

/** Reads it; undefined where nothing of the kind is said. It depends on the page whether something can be moved so. */
export function placedAs(said: string): PlacedAs | undefined {
  const text = said.trim().replace(THERE, '');
  for (const [pattern, where] of WAYS) {
    const [, what, ...rest] = pattern.exec(text) ?? [];
    if (what === undefined || what.split(/\s+/u).length > MOST_WORDS) continue;
    return { what, where: where(...rest) };
  }
  return undefined;
}

const MOST_WORDS = 6;
/** Says the same once more: "..., drag it there". */
const THERE =
  /,\s*(?:so\s+|please\s+)?(?:drag|move|put|bring|place|drop)\s+(?:it|him|her|them|that)\s+(?:over\s+)?there$/iu;
