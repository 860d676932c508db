/** Which words of a page speak for a thing: its own, those of its record, and of the titles it stands under. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { columnHeads } from '../find/column-heads.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { isTitle, surroundingsOf, type Part } from '../find/surroundings.ts';
import { rowSetsOf, type Row } from '../records/rows.ts';
import { isSameSense, isSlip, tokens } from '../words/normal.ts';

/** Whether a word is said of a thing. */
export type Reach = (word: string) => boolean;

/** What speaks for a node. @param isNear leaves out what stands free somewhere on the page */
export function reachOf(scene: Scene, node: SeenNode, isNear = false): Reach {
  const { nodes } = scene.view;
  const index = nodes.findIndex(({ ref }) => ref === node.ref);
  const own = ownWords(scene, node);
  const parts = index < 0 ? [] : surroundingsOf(scene).partsOf(index);
  const record = recordPart(scene, index, parts);
  const heads = new Set(index < 0 ? [] : columnHeads(scene, index).map(({ first }) => first));
  const rows = rowSetsOf(scene).flatMap((set) => set.rows);
  const ownRows = rows.filter((row) => row.holds(node));
  const isInRecord = (other: SeenNode, at: number): boolean =>
    ownRows.some((row) => row.holds(other)) ||
    (record !== undefined && record.first <= at && at <= record.last);
  // The first heading of all, where no other is of its kind, is what the page is called.
  const headings = nodes.filter(({ role }) => role === 'heading');
  const [first] = headings.filter(
    ({ level }) => headings.filter((one) => one.level === level).length === 1,
  );
  const isOver = (other: SeenNode, at: number): boolean =>
    (ownRows.length > 0 && other.role === 'columnheader') ||
    other.ref === first?.ref ||
    titles(scene, other, at, node, parts);
  const isHere = (at: number): boolean => {
    const other = nodes[at];
    if (other === undefined) return false;
    if (scene.isWithin(other.at, node.at) || heads.has(at)) return true;
    if (isInRecord(other, at)) return !isOtherDeed(other, node, ownRows);
    // The title of another part speaks for what is there.
    if (isTitle(other)) return isOver(other, at);
    if (isNear || rows.some((row) => row.holds(other))) return false;
    const holder = controlHolding(scene, other, node);
    return holder === undefined || isOn(holder) || isFieldOf(holder, node);
  };
  const isSaid = (word: string): boolean =>
    own.some((one) => isLike(word, one)) ||
    surroundingsOf(scene)
      .saying(word)
      .some(({ index: at }) => isHere(at));
  // A sign alone is read as a word: "the x" closes.
  return (word) => isSaid(word) || (word.length === 1 && tokens(word).some(isSaid));
}

/** The largest part around one of several things of the same name that holds none of the others. */
function recordPart(scene: Scene, index: number, parts: readonly Part[]): Part | undefined {
  const { nodes } = scene.view;
  const node = nodes[index];
  if (node === undefined) return undefined;
  const isRival = (other: SeenNode, at: number): boolean =>
    at !== index &&
    other.role === node.role &&
    other.tag === node.tag &&
    other.name === node.name &&
    other.hints === node.hints;
  const rivals = nodes.flatMap((other, at) => (isRival(other, at) ? [at] : []));
  if (rivals.length === 0) return undefined;
  return parts.findLast(({ first, last }) => !rivals.some((at) => first <= at && at <= last));
}

const isLike = (word: string, other: string): boolean =>
  word === other || isSameSense(word, other) || isSlip(word, other);

/** What is marked so is ticked. */
const STATES_OF_A_BOX = 'done complete completed finished ticked checked';

/** Names, kinds and states of its own, and what the page is called. */
function ownWords(scene: Scene, node: SeenNode): readonly string[] {
  const things = scene.things.filter(({ node: one }) => one.ref === node.ref);
  const { role, tag, inputType, href, colour, shape, title } = { ...node, title: scene.view.title };
  const texts = [
    ...things.flatMap(({ names }: Thing) => names.map(([name]) => name)),
    ...(node.options ?? []).map(({ label }) => label),
    ...(node.checked === undefined ? [] : [STATES_OF_A_BOX]),
    ...[node.name, node.hints, node.value, role, tag, inputType, href, colour, shape, title],
    pathOf(scene.view.url),
  ];
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : tokens(text)));
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

/** Stands over it: a heading of its section, the name of what it is in. */
const titles = (
  scene: Scene,
  title: SeenNode,
  at: number,
  node: SeenNode,
  parts: readonly Part[],
): boolean => scene.isWithin(node.at, title.at) || parts.some(({ first }) => first === at);

/** Another button of the same record does something else; its title is what the record is called. */
const isOtherDeed = (other: SeenNode, node: SeenNode, rows: readonly Row[]): boolean =>
  other.ref !== node.ref &&
  other.clickable === true &&
  other.role === 'button' &&
  !rows.some(({ title }) => title !== '' && title === other.name);

/** The control that a text is the name or the content of. */
function controlHolding(scene: Scene, other: SeenNode, node: SeenNode): SeenNode | undefined {
  return scene.view.nodes.find(
    (one) =>
      one.ref !== node.ref &&
      (one.clickable === true || one.editable === true || one.options !== undefined) &&
      scene.isWithin(other.at, one.at) &&
      !scene.isWithin(node.at, one.at),
  );
}

/** What is open or chosen says where one is. */
const isOn = ({ selected, current, expanded, pressed, checked }: SeenNode): boolean =>
  selected === true ||
  current === true ||
  expanded === true ||
  pressed === true ||
  checked === true;

/** A field is what the buttons of its form are for. */
const isFieldOf = (holder: SeenNode, node: SeenNode): boolean =>
  (holder.editable === true || holder.options !== undefined) && node.editable !== true;
