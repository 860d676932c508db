/** "the 5th search result": counted over the pages that the results are spread on. */
import { records } from '../ask/records.ts';
import { isOnlyThing, toQuery } from '../find/query.ts';
import { clickThing } from './click-thing.ts';
import { nextOf } from './reveal.ts';
import type { Work } from './work.ts';

const MOST_PAGES = 30;

/** Leafs on as far as the place is; answers whether that was said, and could be done. */
export async function clickRecord(work: Work, phrase: string): Promise<boolean> {
  const { name, place } = toQuery(phrase, work.quotes);
  if (typeof place !== 'number' || place < 1 || !isOnlyThing(name)) return false;
  let left = place;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const scene = await work.scene();
    const list = records(scene);
    if (list === undefined) return false;
    if (left <= list.length) {
      const found = await work.look({
        phrase: `the ${left}${ending(left)} result`,
        purpose: 'click',
      });
      const [thing] = found.kind === 'one' && found.things.length === 1 ? found.things : [];
      if (thing === undefined) return false;
      await clickThing(work, thing);
      return true;
    }
    const next = nextOf(scene);
    if (next === undefined) return false;
    left -= list.length;
    await clickThing(work, next, { isWay: true });
  }
  return false;
}

const ending = (place: number): string =>
  place === 1 ? 'st' : place === 2 ? 'nd' : place === 3 ? 'rd' : 'th';
