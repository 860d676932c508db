/** Words of an instruction that nothing on the page has to say: how, how many, in what order, of what kind. */
import { isKindWord, placeOf } from '../find/query.ts';
import { COLOUR } from '../find/of-colour.ts';
import type { Scene } from '../find/scene.ts';
import { surroundingsOf } from '../find/surroundings.ts';
import { tokens } from '../words/normal.ts';
import { NUMBERS, REGION_WORDS, ROLE_WORDS } from '../words/data.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Says how, where on the screen, how often, or that it is to be. */
const GLUE = set(
  'under below above beneath on off up down left right top middle bottom center centre corner side again also too but no not dont only just else all every each both everything everybody everyone anything nothing none other others another once twice times page screen site website app new want need needs like get have got make sure so out way where when there over next position click clicking press pressing tap tapping use using find finding see form table list banner window calendar quantity keyboard keypad calculator problem degrees percent level value status currently now yet would should whole scroll section sections still already expand teh navigate upper lower word words text tree date day time math results topmost bottommost uppermost lowermost leftmost rightmost remaining comes stands sits lies falls whichever whatever what rated very become',
);
/** Compares or counts: what is meant by it is worked out on the page, with the words that follow. */
const RELATIONS = set(
  'more less most least fewer greater higher lower larger smaller bigger greatest highest lowest largest smallest biggest longest shortest cheapest dearest newest oldest latest earliest nearest furthest closest best worst max maximum min minimum than between except excluding without besides ascending descending alphabetically alphabetical increasing decreasing odd even begins beginning starts starting ends ending contains containing similar same costs case uppercase lowercase letters capitals caps small after before but similar mean corresponds expensive',
);
/** What stands between words in the other languages that verbs are known in. */
const FOREIGN = set(
  'der die das den dem des ein eine einen einem als und im am mit zu zum zur fur auf le la les un une du de aux au et avec pour comme dans sur case el los las una en y con para como por casilla il lo gli i di da per casella mi mon ma',
);

/** Whether a word says nothing of what is meant. */
export const isGlueWord = (word: string): boolean =>
  GLUE.has(word) ||
  RELATIONS.has(word) ||
  FOREIGN.has(word) ||
  isKindWord(word) ||
  placeOf(word) !== undefined ||
  NUMBERS[word] !== undefined ||
  REGION_WORDS[word] !== undefined ||
  isRole(word);

const isRole = (word: string): boolean =>
  ROLE_WORDS[word] !== undefined || ROLE_WORDS[word.replace(/s$/u, '')] !== undefined;

/** Whether something is compared or counted. */
export const isCompared = (said: string): boolean =>
  tokens(said).some((word) => RELATIONS.has(word) || placeOf(word) !== undefined);

/** "package" of "the package from Ann": a noun that nothing says, where what follows tells which is meant. */
export function isBareNoun(scene: Scene, word: string, said: string): boolean {
  if (surroundingsOf(scene).saying(word).length > 0) return false;
  const noun = new RegExp(
    `\\b${word}\\s+(?:from|of|by|with|for|that|which|who|called|named|about|at|to|in|on|[A-Z0-9])`,
    'u',
  );
  const counted = new RegExp(`\\b${ORDINAL}\\s+${word}\\b`, 'iu');
  const painted = new RegExp(`${COLOUR.source}\\s+${word}\\b`, 'iu');
  return noun.test(said) || counted.test(said) || painted.test(said);
}

const ORDINAL =
  '(?:first|second|third|fourth|fifth|last|\\w+est|best|most \\w+|\\d+(?:st|nd|rd|th))';

/** The words without those that a comparison goes on with: its number, its name, its letters. */
export function withoutCompared(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => RELATIONS.has(word));
  return at < 0 ? words : words.slice(0, at);
}
