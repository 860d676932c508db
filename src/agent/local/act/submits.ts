/** Buttons that do something with what was filled in. */
import type { Scene, Thing } from '../find/scene.ts';

/** What takes back, leads away or only opens is none. */
const OTHER =
  /\b(?:clear|reset|cancel|back|close|start over|delete|remove|menu|log ?(?:in|out)|sign ?(?:in|out))\b|^(?:[-+−–×✕<>‹›«»]|)$/iu;
const ROLES: ReadonlySet<string> = new Set(['button', 'generic', 'link', 'img']);

/** All of them, in document order. */
export const submitsIn = ({ things }: Scene): readonly Thing[] =>
  things.filter(
    ({ node, option, role }) =>
      option === undefined &&
      ROLES.has(role) &&
      node.clickable === true &&
      node.disabled !== true &&
      node.editable !== true &&
      node.checked === undefined &&
      node.expanded === undefined &&
      (node.href === undefined || node.href.endsWith('#')) &&
      !OTHER.test(node.name.trim()),
  );

/** The largest part of the page around a button that holds none of its rivals. */
export function partWithout(scene: Scene, { node }: Thing, rivals: readonly Thing[]): number {
  const { parents } = scene.view;
  const others = rivals.filter((rival) => rival.node.ref !== node.ref);
  let at = node.at;
  for (let up = parents[at] ?? -1; up >= 0; up = parents[up] ?? -1) {
    const holder = up;
    if (others.some((other) => scene.isWithin(other.node.at, holder))) break;
    at = up;
  }
  return at;
}
