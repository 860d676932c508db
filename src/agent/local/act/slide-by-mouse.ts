/** Drags a slider that takes no keys to a number, watching how far each pixel takes it. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { Undecided } from '../undecided.ts';
import { reading } from './slider-reading.ts';
import { described, type Work } from './work.ts';

const MOST_DRAGS = 12;
/** Pixels of the first drag, from which the rest is reckoned. */
const FIRST = 20;

/** @throws Undecided when it does not get there */
export async function dragToValue(
  work: Work,
  node: SeenNode,
  wanted: number,
  from: number,
): Promise<void> {
  const name = described({ node });
  let at = from;
  let byX = wanted > from ? FIRST : -FIRST;
  let perPixel = 0;
  for (let drags = 0; at !== wanted; drags += 1) {
    if (drags >= MOST_DRAGS) throw new Undecided('no-effect', `${name} does not reach ${wanted}`);
    const moved = byX;
    await work.act(`dragged ${name} by ${moved} pixels`, () =>
      work.page.drag(node.ref, { byX: moved, byY: 0 }, work.signal),
    );
    const now = await reading(work, node);
    if (now === undefined || (now === at && Math.abs(moved) >= FIRST))
      throw new Undecided('no-effect', `${name} stays at ${at}`);
    if (now !== at) perPixel = Math.abs((now - at) / moved);
    at = now;
    const pixels = perPixel === 0 ? 1 : Math.round(Math.abs(wanted - at) / perPixel);
    byX = Math.sign(wanted - at) * Math.max(1, pixels);
  }
}

/** Drags a handle as far as its track goes. @throws Undecided where it has none */
export async function dragToEnd(work: Work, node: SeenNode, way: 1 | -1): Promise<void> {
  const { view } = await work.scene();
  const track = view.nodes.find(({ at }) => at === view.parents[node.at]);
  const name = described({ node });
  if (track === undefined) throw new Undecided('cannot-act', `${name} has no track`);
  const { box } = track;
  const end = way === 1 ? box.x + box.width : box.x;
  const byX = Math.round(end - (node.box.x + node.box.width / 2));
  await work.act(`dragged ${name} by ${byX} pixels`, () =>
    work.page.drag(node.ref, { byX, byY: 0 }, work.signal),
  );
}
