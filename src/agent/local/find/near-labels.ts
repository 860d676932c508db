/** What fields and switches without a name are called: the text beside, above or before them. */
import type { Box, SeenNode } from '../../../runtime/agent-page.ts';

const LABELLED: ReadonlySet<string> = new Set(
  'textbox searchbox combobox listbox spinbutton slider checkbox radio switch file'.split(' '),
);
/** Farther away, a text is no label, in pixels. */
const FAR = 140;
const MOST_CHARS = 80;
/** As far as the two ends of a line that holds nothing else are apart for us, in pixels. */
const NEAR = 60;

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
    const isAlone = aloneWith(control, nodes, parents);
    for (const text of texts) {
      const distance = distanceOf(control, text, { parents, isAlone });
      if (distance >= best) continue;
      best = distance;
      labels.set(control.ref, text.name);
    }
  }
  return labels;
}

/** Texts in the largest part around a control that holds no other thing to act on. */
function aloneWith(
  control: SeenNode,
  nodes: readonly SeenNode[],
  parents: readonly number[],
): (text: SeenNode) => boolean {
  const others = new Set<number>();
  for (const node of nodes) {
    if (node.at === control.at || !isActedOn(node)) continue;
    for (let at = node.at; at >= 0 && !others.has(at); at = parents[at] ?? -1) others.add(at);
  }
  let row = control.at;
  for (;;) {
    const up = parents[row] ?? -1;
    if (up < 0 || others.has(up)) break;
    row = up;
  }
  return ({ at }) => {
    for (let up = at; up >= 0; up = parents[up] ?? -1) if (up === row) return true;
    return false;
  };
}

const isActedOn = ({ clickable, editable, options, checked }: SeenNode): boolean =>
  clickable === true || editable === true || options !== undefined || checked !== undefined;

type Around = {
  readonly parents: readonly number[];
  /** Whether a text stands with this control and no other. */
  readonly isAlone: (text: SeenNode) => boolean;
};

function distanceOf(control: SeenNode, text: SeenNode, { parents, isAlone }: Around): number {
  if (control.frame !== text.frame) return Infinity;
  const distance = gap(
    control.box,
    text.box,
    control.role === 'checkbox' || control.role === 'radio',
  );
  const steps = strangeness(control.at, text.at, parents);
  // Both ends of one line belong together, however long it is.
  if (distance > NEAR && isOnLine(control.box, text.box) && isAlone(text)) return NEAR + 8 * steps;
  const far = steps <= 1 ? FAR * 5 : FAR;
  const isParted = steps <= 1 && isOnLine(control.box, text.box);
  return distance > far ? Infinity : (isParted ? distance / 4 : distance) + 8 * steps;
}

/** Whether the middle of one is beside the other. */
function isOnLine(field: Box, text: Box): boolean {
  const middle = field.y + field.height / 2;
  return middle > text.y - 4 && middle < text.y + text.height + 4;
}

/** Pixels between a field and a text that may be its label: before it, above it, or behind a box. */
function gap(field: Box, text: Box, isBox: boolean): number {
  const isSameLine = isOnLine(field, text);
  const left = field.x - (text.x + text.width);
  const right = text.x - (field.x + field.width);
  if (isSameLine && left > -6) return left + (isBox ? 40 : 0);
  if (isSameLine && right > -6) return right + (isBox ? 0 : 90);
  const above = field.y - (text.y + text.height);
  const isOver = text.x < field.x + field.width && text.x + text.width > field.x + 4;
  // What stands over a box is more likely the column than its name.
  const over = isBox ? 70 : 20;
  return above > -8 && isOver ? above + over + Math.abs(text.x - field.x) / 10 : Infinity;
}

/** How many steps up from the control until the text is inside. */
function strangeness(control: number, text: number, parents: readonly number[]): number {
  const above = new Set<number>();
  for (let at = text; at >= 0; at = parents[at] ?? -1) above.add(at);
  let steps = 0;
  for (let at = control; at >= 0 && !above.has(at); at = parents[at] ?? -1) steps += 1;
  return steps;
}
