/** What fields and switches without a name are called: the text beside, above or before them. */
import type { SeenNode } from '../../../runtime/agent-page.ts';

const LABELLED: ReadonlySet<string> = new Set(
  'textbox searchbox combobox listbox spinbutton slider checkbox radio switch file'.split(' '),
);
/** Farther away, a text is no label, in pixels. */
const FAR = 140;
const MOST_CHARS = 80;

/** Texts by the ref of the control they label. */
export function nearLabels(
  nodes: readonly SeenNode[],
  parents: readonly number[],
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const controls = nodes.filter(
    ({ role, name, placeholder, options }) =>
      LABELLED.has(role) &&
      (name === '' ||
        name === placeholder ||
        (role === 'combobox' && options === undefined && name === '')),
  );
  if (controls.length === 0 || controls.length > 400) return labels;
  const texts = nodes.filter(
    ({ role, name }) =>
      (role === 'text' ||
        role === 'cell' ||
        role === 'legend' ||
        role === 'heading' ||
        role === 'rowheader' ||
        role === 'term') &&
      name !== '' &&
      name.length <= MOST_CHARS,
  );
  for (const control of controls) {
    let best = Infinity;
    for (const text of texts) {
      const distance = distanceOf(control, text, parents);
      if (distance >= best) continue;
      best = distance;
      labels.set(control.ref, text.name);
    }
  }
  return labels;
}

function distanceOf(control: SeenNode, text: SeenNode, parents: readonly number[]): number {
  if (control.frame !== text.frame) return Infinity;
  const { box } = control;
  const other = text.box;
  const isAfter = control.role === 'checkbox' || control.role === 'radio';
  const middle = box.y + box.height / 2;
  const isSameLine = middle > other.y - 4 && middle < other.y + other.height + 4;
  const left = box.x - (other.x + other.width);
  const right = other.x - (box.x + box.width);
  const above = box.y - (other.y + other.height);
  let distance = Infinity;
  if (isSameLine && left > -6) distance = left + (isAfter ? 40 : 0);
  else if (isSameLine && right > -6) distance = right + (isAfter ? 0 : 90);
  else if (above > -8 && other.x < box.x + box.width && other.x + other.width > box.x + 4)
    distance = above + 20 + Math.abs(other.x - box.x) / 10;
  if (distance > FAR) return Infinity;
  return distance + 8 * strangeness(control.at, text.at, parents);
}

/** How many steps up from the control until the text is inside. */
function strangeness(control: number, text: number, parents: readonly number[]): number {
  const above = new Set<number>();
  for (let at = text; at >= 0; at = parents[at] ?? -1) above.add(at);
  let steps = 0;
  for (let at = control; at >= 0 && !above.has(at); at = parents[at] ?? -1) steps += 1;
  return steps;
}
