/** "the cheapest first", "sort by price, high to low": one of the orders that a page offers, by what it says. */
import { unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

type Way = 'up' | 'down';
type Order = { readonly by: RegExp; readonly way: Way | undefined };

const PRICE = /\b(?:price|cost|cheap\w*|expensive)\b|[€$£]/iu;
const DATE = /\b(?:date|new\w*|recent\w*|latest|old\w*|earliest)\b/iu;
const RATING = /\b(?:rat(?:ing|ed)s?|stars?|reviews?|reviewed|best)\b/iu;
const LENGTH = /\b(?:duration|length|time|short\w*|long\w*|fast\w*|quick\w*)\b/iu;
const DISTANCE = /\b(?:distance|near\w*|clos\w*)\b/iu;
const SIZE = /\b(?:size|large\w*|big\w*|small\w*)\b/iu;
const NAME = /\b(?:name|title|alphabet\w*)\b|\b[az]\s*(?:-|–|to|→)\s*[az]\b/iu;
const POPULAR = /\bpopular\w*\b/iu;

/** What people say for it. */
const SAID: readonly (readonly [RegExp, Order])[] = [
  [/\b(?:cheapest|least expensive|lowest[- ]priced?|lowest costs?)\b/iu, { by: PRICE, way: 'up' }],
  [
    /\b(?:most expensive|priciest|dearest|costliest|highest[- ]priced?)\b/iu,
    { by: PRICE, way: 'down' },
  ],
  [/\b(?:newest|latest|most recent)\b/iu, { by: DATE, way: 'down' }],
  [/\b(?:oldest|earliest)\b/iu, { by: DATE, way: 'up' }],
  [/\b(?:best|highest|top)[- ]?(?:rated|ratings?|reviewed)\b/iu, { by: RATING, way: 'down' }],
  [/\b(?:worst|lowest)[- ]?(?:rated|ratings?|reviewed)\b/iu, { by: RATING, way: 'up' }],
  [/\b(?:shortest|fastest|quickest)\b/iu, { by: LENGTH, way: 'up' }],
  [/\b(?:longest|slowest)\b/iu, { by: LENGTH, way: 'down' }],
  [/\b(?:nearest|closest)\b/iu, { by: DISTANCE, way: 'up' }],
  [/\b(?:largest|biggest)\b/iu, { by: SIZE, way: 'down' }],
  [/\bsmallest\b/iu, { by: SIZE, way: 'up' }],
  [/\b(?:most popular|popularity)\b/iu, { by: POPULAR, way: undefined }],
  [/\balphabetical(?:ly)?\b|\ba to z\b/iu, { by: NAME, way: 'up' }],
  [/\bz to a\b/iu, { by: NAME, way: 'down' }],
  ...[PRICE, DATE, RATING, LENGTH, DISTANCE, SIZE, NAME].map(
    (by) => [new RegExp(`\\bby\\b.*(?:${by.source})`, 'iu'), { by, way: undefined }] as const,
  ),
];

const UP =
  /\blow\w*\b.{0,12}\bhigh|\basc|\bcheapest|\bleast|\blowest|\boldest|\bearliest|\bshortest|\bfastest|\bquickest|\bnearest|\bclosest|\bsmallest|\ba\s*(?:-|–|to|→)\s*z\b|[↑▲]/iu;
const DOWN =
  /\bhigh\w*\b.{0,12}\blow|\bdesc|\bmost expensive|\bpriciest|\bhighest|\bnew|\blatest|\brecent|\blongest|\bbest|\btop\b|\blargest|\bbiggest|\bz\s*(?:-|–|to|→)\s*a\b|[↓▼]/iu;

/** An order of things is asked for, and not one of them. */
const ORDERS =
  /^(?:sort|order|arrange|rank|list|reorder)\b|\b(?:sorted|ordered|arranged)\b|\b(?:first|(?:at|on|to) (?:the )?top)$/iu;
const MOST_CHARS = 40;

/** Answers whether that was said, and the page offers just one such order. */
export async function orderBy(work: Work, { said }: Step): Promise<boolean> {
  if (!ORDERS.test(said)) return false;
  const order = SAID.find(([pattern]) => pattern.test(said))?.[1];
  if (order === undefined) return false;
  const way = order.way ?? wayIn(said);
  const offered = offersOf(await work.scene()).filter(({ text }) => {
    const own = wayIn(text);
    return order.by.test(text) && (way === undefined || own === way);
  });
  const [one] = offered;
  if (one === undefined || new Set(offered.map(({ text }) => text)).size > 1) return false;
  work.audit.vouch(unquote(said, work.quotes));
  await clickThing(work, one.thing);
  return true;
}

const wayIn = (text: string): Way | undefined =>
  UP.test(text) ? 'up' : DOWN.test(text) ? 'down' : undefined;

type Offer = { readonly thing: Thing; readonly text: string };

const offersOf = ({ things }: Scene): readonly Offer[] =>
  things.flatMap((thing): readonly Offer[] => {
    const { node, option, role } = thing;
    const text = option ?? node.name;
    const isOffer = option !== undefined || (node.clickable === true && OFFERS.has(role));
    return isOffer && text !== '' && text.length <= MOST_CHARS ? [{ thing, text }] : [];
  });

const OFFERS: ReadonlySet<string> = new Set(
  'radio menuitem menuitemradio option button link tab generic'.split(' '),
);
