/** "the blue door", "the orange pin": what is painted so, whatever it is called. */
import { plain } from '../words/normal.ts';
import { toQuery, unquote, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import type { Found, Wanted } from './wanted.ts';

const COLOURS =
  'red green blue yellow orange purple pink brown black white gray grey navy teal turquoise aqua cyan magenta lime olive maroon crimson coral salmon gold khaki beige tan indigo violet lavender fuchsia silver';

/** Matches a word for a colour. */
export const COLOUR = new RegExp(`\\b(?:${COLOURS.replaceAll(' ', '|')})\\b`, 'u');

/** The things of a colour; of those the ones that go by the noun, where any does. */
export function ofColour(scene: Scene, wanted: Wanted, quotes: Quotes): Found | undefined {
  const { purpose, phrase } = wanted;
  if (purpose !== 'click' && purpose !== 'choose') return undefined;
  const said = plain(unquote(phrase, quotes));
  const colour = COLOUR.exec(said)?.[0].replace('grey', 'gray');
  const { name, roles, place } = toQuery(phrase, quotes);
  if (colour === undefined || place !== undefined) return undefined;
  const [noun, another] = name.split(' ').filter((word) => word !== '' && !COLOUR.test(word));
  // A noun that the page knows is more than a word for what is painted.
  const isKnown = (word: string): boolean =>
    scene.view.nodes.some(({ name: text }) => plain(text).split(' ').includes(word));
  if (another !== undefined || (noun !== undefined && isKnown(noun))) return undefined;
  const painted = scene.things.filter((thing) => isPainted(thing, colour));
  const hinted = painted.filter(({ node }) => noun !== undefined && isHinted(node.hints, noun));
  const ofKind = painted.filter(({ role }) => roles?.[0] === role);
  return plainest([hinted, ofKind, painted].find((some) => some.length > 0) ?? [], colour);
}

/** Of several, the ones that are of just that colour. */
function plainest(things: readonly Thing[], colour: string): Found | undefined {
  const exact = things.filter(({ node }) => node.colour === colour);
  const best = exact.length > 0 ? exact : things;
  if (best.length === 0) return undefined;
  return best.length > 1
    ? { kind: 'many', things: best }
    : { kind: 'one', things: best, score: SURE };
}

const SURE = 0.9;

const isPainted = ({ node, option }: Thing, colour: string): boolean =>
  option === undefined &&
  node.clickable === true &&
  node.editable !== true &&
  node.colour?.split(' ').includes(colour) === true;

const isHinted = (hints: string | undefined, noun: string): boolean =>
  hints?.split(' ').some((hint) => hint === noun || `${hint}s` === noun) === true;
