/** Pages that show the instruction itself, as exercises do: its words there are no target and no landmark. */
import type { PageView, SeenNode } from '../../../runtime/agent-page.ts';
import { plain } from '../words/normal.ts';

/** One word may be a name as well: "Save" is a button. */
const LEAST_WORDS = 2;

/** The view without the texts that together are the instruction. */
export function withoutEcho(view: PageView, instruction: string): PageView {
  const said = plain(instruction);
  const wanted = joined(instruction);
  if (said.split(' ').length < LEAST_WORDS) return view;
  const texts = view.nodes.filter(({ role }) => role === 'text' || role === 'heading');
  const echoes = new Set<SeenNode>();
  for (const [index, text] of texts.entries()) {
    if (echoes.has(text)) continue;
    for (const one of runFrom(texts, index, wanted)) echoes.add(one);
  }
  const isEcho = (node: SeenNode): boolean => echoes.has(node) && !isOnSomething(view, node);
  return echoes.size === 0 ? view : { ...view, nodes: view.nodes.filter((node) => !isEcho(node)) };
}

/** The texts from one on that together say the instruction and nothing else; or the one that holds all of it. */
function runFrom(texts: readonly SeenNode[], from: number, wanted: string): readonly SeenNode[] {
  const first = texts[from];
  if (first === undefined) return [];
  if (joined(first.name).includes(wanted)) return [first];
  let said = '';
  for (let index = from; index < texts.length; index += 1) {
    said += joined(texts[index]?.name ?? '');
    if (said === wanted) return texts.slice(from, index + 1);
    if (said === '' || !wanted.startsWith(said)) return [];
  }
  return [];
}

/** How a text is cut into elements, and what signs are in it, makes no difference. */
const joined = (text: string): string => plain(text).replaceAll(' ', '');

/** A button may say just what is to be done: "Delete the task". */
function isOnSomething({ nodes, parents }: PageView, node: SeenNode): boolean {
  const takers = new Set(nodes.flatMap(({ at, clickable }) => (clickable === true ? [at] : [])));
  for (let at = node.at; at >= 0; at = parents[at] ?? -1) if (takers.has(at)) return true;
  return false;
}
