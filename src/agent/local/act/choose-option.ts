/** Choosing options of a native select. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { CLEAR_MARGIN, LEAST_MATCH, optionMatch } from '../words/match.ts';
import { Undecided } from '../undecided.ts';
import { described, type Work } from './work.ts';

/** Chooses by labels that are known to be there. */
export async function chooseOption(
  work: Work,
  node: SeenNode,
  labels: readonly string[],
): Promise<void> {
  await work.act(
    `chose ${labels.map((label) => JSON.stringify(label)).join(', ')} in ${described({ node })}`,
    () => work.page.select(node.ref, labels, work.signal),
    'set',
  );
}

/** The one label that answers to a word. @throws Undecided when none or several do */
export function labelOf(node: SeenNode, said: string): string {
  const options = (node.options ?? []).filter(({ disabled }) => !disabled);
  const scored = options
    .map(({ label }) => ({ label, score: optionMatch(said, label) }))
    .filter(({ score }) => score >= LEAST_MATCH)
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best === undefined) {
    throw new Undecided(
      'not-found',
      `${described({ node })} has no option ${JSON.stringify(said)}`,
      options.slice(0, 12).map(({ label }) => label),
    );
  }
  if (
    second !== undefined &&
    second.score > best.score - CLEAR_MARGIN &&
    second.label !== best.label
  ) {
    throw new Undecided(
      'ambiguous',
      `several options of ${described({ node })} answer to ${JSON.stringify(said)}`,
      scored.slice(0, 8).map(({ label }) => label),
    );
  }
  return best.label;
}
