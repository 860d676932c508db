/** "put the kettle in my cart": nothing to type, but to add, where nothing can be dragged. */
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';

const PUTS =
  /^(?:put|place|throw|toss|drop|pop|stick|get)\s+(.+?)\s+(?:in|into|on|onto|to)(?:to)?\s+((?:my|the|your|our)\s+)?((?:shopping\s+)?(?:cart|basket|bag|trolley)|wish\s?list|favou?rites|shopping list)$/iu;

/** The step as it is said of what is added. */
export function asAdding(scene: Scene, step: Step): Step {
  const [, what, whose = 'the ', where] = PUTS.exec(step.said) ?? [];
  if (what === undefined || where === undefined) return step;
  if (scene.view.nodes.some(({ draggable }) => draggable === true)) return step;
  const rest = `${what} to ${whose}${where}`;
  return { ...step, deed: 'unknown', verb: 'add', rest, said: `add ${rest}` };
}
