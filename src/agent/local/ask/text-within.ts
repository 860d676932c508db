/** What an element says, all of it. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';

const HOLDERS: ReadonlySet<string> = new Set(['cell', 'row', 'definition', 'listitem']);
const SILENT: ReadonlySet<string> = new Set(['row', 'table', 'list']);

/** What a field holds, and not what it is called. */
const saying = ({ name, value, options, editable }: SeenNode): string =>
  (options !== undefined || editable === true) && value !== undefined && value !== ''
    ? value
    : name;

/** Its own name, or the texts in it in their order. */
export function textWithin(scene: Scene, node: SeenNode): string {
  if (!HOLDERS.has(node.role) && node.name !== '') return node.name;
  return scene
    .within(node.at)
    .filter(({ role, name }) => name !== '' && !SILENT.has(role))
    .map(saying)
    .join(' ');
}
