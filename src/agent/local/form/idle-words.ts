/** Words that only say what a form is about: kinds of things, and what its titles say. */
import type { Scene } from '../find/scene.ts';
import { isTitle } from '../find/surroundings.ts';
import { KIND_NOUNS, THING_WORDS } from '../words/data.ts';
import { contentTokens, tokens } from '../words/normal.ts';
import type { Control } from './controls.ts';

/** Says which, or how many. */
const TELLS =
  /^(?:only|except|all|every|everything|both|none|nothing|but|instead|not|no|never|again|another|other|more|less|most|least|any)$/u;

/** None of them is part of a control's name. */
export function idleWords({ view }: Scene, controls: readonly Control[]): ReadonlySet<string> {
  const labels = new Set(
    controls.flatMap((control) =>
      [...control.labels, ...control.choices.map(({ label }) => label)].flatMap(tokens),
    ),
  );
  const titles = view.nodes.filter(isTitle).flatMap(({ name }) => contentTokens(name));
  return new Set(
    [...KIND_NOUNS, ...THING_WORDS, ...titles].filter(
      (word) => !labels.has(word) && !TELLS.test(word),
    ),
  );
}
