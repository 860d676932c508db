/** What a field offers for what was typed into it: the list that has just come below it. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { textWithin } from '../ask/text-within.ts';
import { LEAST_MATCH, nameMatch } from '../words/match.ts';
import { plain } from '../words/normal.ts';
import { pause } from './pause.ts';
import type { Work } from './work.ts';

/** How long suggestions are waited for after typing, in milliseconds. */
const WAIT_MS = 900;
/** The same where a field only may offer something. */
const SHORT_MS = 300;
/** A suggestion stands no farther below or beside its field, in pixels. */
const FAR = 420;

/** Says by itself that it will offer something. */
const OFFERS = /\b(?:auto ?complete|typeahead|suggest\w*|combobox|lookup|ac)\b/u;
const TYPE_ON = /\b(?:start typing|type to|begin typing|search for)\b/iu;

/** Wants no help of the browser. */
const MAY_OFFER = /\bnofill\b/u;

/** The one suggestion that answers to what was typed, among what has appeared since. */
export async function suggestionFor(
  work: Work,
  field: SeenNode,
  before: ReadonlySet<string>,
  value: string,
): Promise<SeenNode | undefined> {
  const isSure = field.role === 'combobox';
  const isLikely = OFFERS.test(field.hints ?? '') || TYPE_ON.test(field.placeholder ?? '');
  const isPossible = MAY_OFFER.test(field.hints ?? '');
  const endsAt = performance.now() + (isSure || isLikely ? WAIT_MS : isPossible ? SHORT_MS : 0);
  for (;;) {
    const scene = await work.scene();
    const fresh = scene.view.nodes.filter(
      (node) => !before.has(node.ref) && isOffered(node) && isUnder(field, node),
    );
    const offered = fresh.map((one) => ({ one, text: textWithin(scene, one) }));
    const meant = meantBy(offered, value, isSure);
    if (meant !== undefined) return meant;
    if (fresh.length > 0 || performance.now() >= endsAt) return undefined;
    work.forget();
    await pause(work.signal, 40);
  }
}

type Offer = { readonly one: SeenNode; readonly text: string };

/** What says just what was typed; else the only one that goes on from it. */
function meantBy(offered: readonly Offer[], value: string, isSure: boolean): SeenNode | undefined {
  const said = plain(value);
  const matching = offered
    .map((offer) => ({ ...offer, match: nameMatch(value, offer.text) }))
    .filter(({ match }) => match >= LEAST_MATCH);
  const same = matching.filter(({ match }) => match >= 0.97);
  if (same.length > 0) return only(same);
  // Where all of what has come holds what was typed, it is what the field makes of it.
  const isList = offered.every(({ text }) => plain(text).includes(said));
  if (said === '' || (!isList && !isSure)) return undefined;
  const begun = matching.filter(({ text }) => `${plain(text)} `.startsWith(`${said} `));
  return only(begun) ?? only(matching);
}

const only = ([first, more]: readonly Offer[]): SeenNode | undefined =>
  more === undefined ? first?.one : undefined;

/** Choices by their role, or by taking clicks in a list that has just come. */
const isOffered = ({ role, clickable, name }: SeenNode): boolean =>
  role === 'option' ||
  role === 'menuitem' ||
  role === 'listitem' ||
  (clickable === true &&
    name !== '' &&
    (role === 'generic' || role === 'link' || role === 'cell' || role === 'button'));

function isUnder({ box: field, frame }: SeenNode, { box, frame: other }: SeenNode): boolean {
  const isBeside = box.x < field.x + Math.max(field.width, FAR) && box.x + box.width > field.x - 20;
  return frame === other && box.y > field.y - FAR && box.y < field.y + 2 * FAR && isBeside;
}
