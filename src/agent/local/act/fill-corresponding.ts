/** "enter the value that corresponds with each label": every field gets what the page says beside its name. */
import { groundsOf } from '../ask/grounds.ts';
import { plainStatements } from '../ask/statements.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { nameMatch } from '../words/match.ts';
import { assign } from './assign.ts';
import { described, type Work } from './work.ts';

const CORRESPONDING =
  /\b(?:values?|data|texts?|information|answers?)\b.*\b(?:correspond\w*|match\w*|belongs?|belonging|goes with|go with|given)\b|\b(?:corresponding|matching)\s+(?:values?|data|texts?|information|answers?)\b/iu;
const SAME = 0.9;

/** Answers whether that was asked for. @throws Undecided where the page does not say the value of a field */
export async function fillCorresponding(work: Work, step: Step): Promise<boolean> {
  if (!CORRESPONDING.test(step.rest)) return false;
  const scene = await work.scene();
  const fields = scene.things.filter(
    ({ node, option }) =>
      option === undefined &&
      (node.editable === true || node.options !== undefined) &&
      node.disabled !== true &&
      node.readonly !== true,
  );
  const filled = fields.map((field) => ({ field, value: valueFor(scene, field) }));
  const missing = filled.find(({ value }) => value === undefined);
  if (fields.length === 0 || missing !== undefined) {
    const what = missing === undefined ? 'a field' : `the value of ${described(missing.field)}`;
    throw new Undecided('not-found', `the page does not clearly say ${what}`);
  }
  for (const { field, value } of filled) await assign(work, field, value ?? '');
  work.audit.vouch('corresponding matching');
  return true;
}

/** The one value that stands beside the field's name somewhere else. */
function valueFor(scene: Scene, field: Thing): string | undefined {
  const values = plainStatements(groundsOf(scene)).flatMap(({ about, value, node }) => {
    const isField =
      node.editable === true || node.options !== undefined || node.range !== undefined;
    const isSame = field.names.some(
      ([name, , isBag]) => isBag !== true && nameMatch(about.join(' '), name) >= SAME,
    );
    return !isField && isSame && value !== '' ? [value] : [];
  });
  const [one, ...others] = new Set(values);
  return others.length === 0 ? one : undefined;
}
