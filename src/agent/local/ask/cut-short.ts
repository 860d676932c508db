/** Lists that go on elsewhere. */
import type { Scene } from '../find/scene.ts';

/** Whether the page says that there is more than it shows. */
export const isCutShort = ({ view }: Scene): boolean =>
  view.nodes.some(({ name }) =>
    /\b\d+\s*(?:-|–|to)\s*\d+\s+of\s+[\d,.]+|\bpage\s+\d+\s+(?:of|\/)\s*\d+|\bload more\b|\bshow more\b/iu.test(
      name,
    ),
  );
