/** Titles of parts of a page: what stands over a control. */
import type { Scene } from '../find/scene.ts';

const TITLES: ReadonlySet<string> = new Set([
  'heading',
  'legend',
  'caption',
  'radiogroup',
  'group',
]);
const MOST_CHARS = 80;

/** The title of the smallest part of the page that holds a node; empty where there is none. */
export function titleOver(scene: Scene, index: number): string {
  const { nodes, parents } = scene.view;
  const node = nodes[index];
  if (node === undefined) return '';
  for (let before = index - 1; before >= 0; before -= 1) {
    const title = nodes[before];
    if (title === undefined || title.name === '' || title.name.length > MOST_CHARS) continue;
    if (!TITLES.has(title.role)) continue;
    const holds =
      title.role === 'radiogroup' || title.role === 'group' ? title.at : (parents[title.at] ?? -1);
    if (scene.isWithin(node.at, holds)) return title.name;
  }
  return '';
}
