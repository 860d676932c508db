/** "Enter the code 4711 and unlock": a verb that is not known but is the name of a button is a step of its own. */
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { plain } from '../words/normal.ts';
import { submitsIn } from './submits.ts';

const LAST = /^(.+?),?\s+and\s+(?:then\s+)?(\p{L}{3,})(?:\s+(?:it|them))?$/iu;

/** The steps, with those buttons pressed apart. */
export function withLastButtons(scene: Scene, steps: readonly Step[]): readonly Step[] {
  const names = new Set(submitsIn(scene).map(({ node }) => plain(node.name)));
  return steps.flatMap((step): readonly Step[] => {
    const [, said = '', name = ''] = LAST.exec(step.said) ?? [];
    const rest = LAST.exec(step.rest)?.[1];
    if (rest === undefined || !names.has(plain(name))) return [step];
    const press = { deed: 'click', verb: 'click', rest: name, said: name, afterAnd: true } as const;
    return [
      { ...step, said, rest },
      { ...step, ...press, scope: undefined, times: 1 },
    ];
  });
}
