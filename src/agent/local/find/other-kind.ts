/** "delete my photos" is not "Delete account": a noun that nothing says, and another in its place. */
import { KIND_NOUNS, ROLE_WORDS, THING_WORDS } from '../words/data.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { unquote, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Wanted } from './wanted.ts';

/** Whether a noun was said that stands nowhere, and what was found is called by another that was not said. */
export function isOtherKind(
  scene: Scene,
  { phrase, verb }: Wanted,
  quotes: Quotes,
  things: readonly Thing[],
): boolean {
  if (verb === undefined) return false;
  const said = contentTokens(unquote(`${verb} ${phrase}`, quotes));
  const isUnsaid = said.some(
    (word) => isNoun(word) && surroundingsOf(scene).saying(word).length === 0,
  );
  if (!isUnsaid) return false;
  return things.every(
    ({ node, option }) =>
      option === undefined &&
      contentTokens(node.name).length === 2 &&
      tokens(node.name).some((word, index) => index > 0 && isNoun(word) && !isSaid(said, word)) &&
      isSameSense(verb, tokens(node.name)[0] ?? ''),
  );
}

const isSaid = (said: readonly string[], word: string): boolean =>
  said.some((one) => isSameSense(one, word));

/** Says what something is, and not only that it is something. */
const isNoun = (word: string): boolean =>
  (KIND_NOUNS.has(word) || THING_WORDS.has(word)) &&
  ROLE_WORDS[word.replace(/s$/u, '')] === undefined &&
  !VAGUE.test(word);
const VAGUE =
  /^(?:items?|entry|entries|rows?|records?|results?|ones?|things?|elements?|options?|text|labels?|marked|column|bottom|shapes?|objects?|figures?|digit|letter|character|colou?r|pages?|keys?|numbers?|lines?|tiles?|squares?|symbol|sign|called|name|title|place|places|panel|pane)$/u;
