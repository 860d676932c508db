/** Pages that show the instruction itself, as exercises do: its words there are no target and no landmark. */
import type { PageView, SeenNode } from '../../../runtime/agent-page.ts';
import { plain } from '../words/normal.ts';

/** Shorter instructions are also names: "Save" is a button. */
const LEAST_WORDS = 4;

/** The view without the texts that together are the instruction. */
export function withoutEcho(view: PageView, instruction: string): PageView {
  const wanted = plain(instruction);
  if (wanted.split(' ').length < LEAST_WORDS) return view;
  const texts = view.nodes.filter(({ role }) => role === 'text');
  const echoes = new Set<SeenNode>();
  for (const text of texts) {
    if (echoes.has(text) || !wanted.includes(plain(text.name))) {
      if (plain(text.name).includes(wanted)) echoes.add(text);
      continue;
    }
    const together = run(view, texts, text);
    if (plain(together.map(({ name }) => name).join(' ')).includes(wanted)) {
      for (const one of together) echoes.add(one);
    }
  }
  return echoes.size === 0
    ? view
    : { ...view, nodes: view.nodes.filter((node) => !echoes.has(node)) };
}

/** Texts of the same element or its direct parent. */
function run(view: PageView, texts: readonly SeenNode[], from: SeenNode): readonly SeenNode[] {
  const holders = new Set([from.at, view.parents[from.at] ?? -1]);
  return texts
    .filter(({ at }) => holders.has(at) || holders.has(view.parents[at] ?? -1))
    .slice(0, 40);
}
