/** "put your X in the bottom right corner": a place is clicked, and has to be free. */
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { described, type Work } from './work.ts';

const SIGN =
  /^(?:your |my |an? |the |one |another )?(?:[xo]|cross|nought|mark|sign|token|stone|counter|disc|piece)\s+(?:in|into|on|onto|at)(?:to)?\s+(.+)$/iu;

/** Answers whether that was said, and the page has such a place. @throws Undecided where it is taken */
export async function placeSign(work: Work, { rest, scope }: Step): Promise<boolean> {
  const phrase = SIGN.exec(rest)?.[1];
  if (phrase === undefined) return false;
  const found = await work.look({ phrase, purpose: 'click', scope });
  const [place] = found.kind === 'one' ? found.things : [];
  const isPlace = place?.node.clickable === true || place?.role === 'cell';
  if (place === undefined || !isPlace || place.node.editable === true) return false;
  if (place.node.name !== '') throw new Undecided('cannot-act', `${described(place)} is not free`);
  await clickThing(work, place, { isSure: true });
  return true;
}
