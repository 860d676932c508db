/** Controls that are only drawn: switches, boxes, lists and sliders made of plain elements, as what they are. */
import type { PageView, SeenNode } from '../../../runtime/agent-page.ts';

/** Nothing larger is a switch or a box, in pixels. */
const MOST_WIDTH = 90;
const MOST_HEIGHT = 60;

const known = new WeakSet<SeenNode>();

/** Whether a node is a control only by how it is drawn: it knows no other way than clicks. */
export const isDrawn = (node: SeenNode): boolean => known.has(node);

/** The view with drawn controls by their roles and states. */
export function withDrawn(view: PageView): PageView {
  let isAny = false;
  const nodes = view.nodes.map((node, index) => {
    const role = takes(node) ? drawnAs(view, node, index) : undefined;
    if (role === undefined) return node;
    isAny = true;
    const drawn = { ...node, ...role };
    known.add(drawn);
    return drawn;
  });
  return isAny ? { ...view, nodes } : view;
}

type Drawn = Pick<SeenNode, 'role'> & Partial<SeenNode>;

const takes = ({ role, clickable, draggable }: SeenNode): boolean =>
  (role === 'generic' || role === 'img' || role === 'listitem') &&
  (clickable === true || draggable === true);

function drawnAs(view: PageView, node: SeenNode, index: number): Drawn | undefined {
  return (
    switchOf(node) ??
    stated(node) ??
    ticked(node) ??
    sliderOf(view, node, index) ??
    listOf(view, node, index)
  );
}

const SWITCH = /\b(?:sw|switch|toggle|toggler|tgl)\b/u;
const BOX = /\b(?:check ?box|check|cb|tick|tick ?box)\b/u;
const RADIO = /\b(?:radio|rb)\b/u;

/** By its classes, where it says nothing itself. */
function switchOf({ name, hints = '', box, selected }: SeenNode): Drawn | undefined {
  const isSmall = box.width <= MOST_WIDTH && box.height <= MOST_HEIGHT;
  if (/\p{L}{2}/u.test(name) || !isSmall) return undefined;
  const role = SWITCH.test(hints)
    ? 'switch'
    : RADIO.test(hints)
      ? 'radio'
      : BOX.test(hints)
        ? 'checkbox'
        : undefined;
  return role === undefined ? undefined : { role, name: '', checked: selected === true };
}

const STATED =
  /^(.{2,60}?)\s*(?:[:,(–-]\s*)(on|off|checked|unchecked|ticked|unticked|enabled|disabled)\)?$/iu;

/** "Porch light: on" */
function stated({ name }: SeenNode): Drawn | undefined {
  const [, what, state = ''] = STATED.exec(name.trim()) ?? [];
  if (what === undefined) return undefined;
  return { role: 'switch', name: what, checked: /^(?:on|checked|ticked|enabled)$/iu.test(state) };
}

const TICKED = /^\s*([☐☑☒✅⬜◻◼□■]|\[[ x✓]?\])\s*(.*)$/u;

/** "☐ Milk" */
function ticked({ name }: SeenNode): Drawn | undefined {
  const [, sign = '', what] = TICKED.exec(name) ?? [];
  if (what === undefined) return undefined;
  return { role: 'checkbox', name: what, checked: !/[☐⬜◻□]|\[ ?\]/u.test(sign) };
}

/** A small handle without words on a long flat track. */
function sliderOf(view: PageView, node: SeenNode, index: number): Drawn | undefined {
  const { name, box } = node;
  if (name !== '' || box.width > 40 || box.height > 40) return undefined;
  const track = view.nodes[index - 1];
  const isOn = track !== undefined && view.parents[node.at] === track.at && track.name === '';
  const isFlat =
    track !== undefined && track.box.width >= 4 * Math.max(box.width, track.box.height);
  return isOn && isFlat ? { role: 'slider' } : undefined;
}

const OPENS = /[▾▼⌄▽🔽]\s*$/u;
const UNCHOSEN =
  /^(?:(?:please )?(?:select|choose|pick)\b.*|none|any|all|not set|no (?:date|time|choice)|[-–—.…]+|(?:dd|mm|yyyy)\b.*)$/iu;
const LONGEST_LABEL = 40;

const WIDEST_LIST = 420;

/** What shows a choice and opens others: beside or under its label. */
function listOf(view: PageView, node: SeenNode, index: number): Drawn | undefined {
  const { name, expanded, box, role } = node;
  const isShort = name !== '' && name.length <= LONGEST_LABEL && box.width <= WIDEST_LIST;
  if (role !== 'generic' || !isShort || !isLabel(view.nodes[index - 1], node)) return undefined;
  const shown = name.replace(OPENS, '').trim();
  const isList = expanded === false || OPENS.test(name) || UNCHOSEN.test(shown);
  return isList ? { role: 'combobox', name: '', value: shown } : undefined;
}

const isLabel = (label: SeenNode | undefined, { box }: SeenNode): boolean =>
  label?.role === 'text' &&
  label.clickable !== true &&
  label.name.length <= LONGEST_LABEL &&
  /\p{L}{2}/u.test(label.name) &&
  label.box.y + label.box.height <= box.y + box.height + 4;
