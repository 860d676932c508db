/** Choices that are only drawn: alike elements in a row that take clicks, one of them a star or all of them words. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { BEGINS_STEP } from '../parse/verbs.ts';
import { plain } from '../words/normal.ts';
import type { Choice, Control } from './controls.ts';
import { titleOver } from './titles.ts';

const LONGEST = 40;
const FEWEST_STARS = 3;

/** All such rows as controls. */
export function choiceRowsOf(scene: Scene): readonly Control[] {
  return rowsOf(scene).flatMap((row): readonly Control[] => {
    const [first] = row;
    if (first === undefined) return [];
    const stars = row.length >= FEWEST_STARS && row.every(isStar);
    const choices = stars ? counted(row) : named(row);
    const group = titleOver(scene, first.index);
    const title = labelOver(scene, first.index);
    // Without a title, clickable words beside each other are the parts of a record, or a menu.
    if (title === undefined && !stars) return [];
    const label = title ?? group;
    const labels = stars ? ['rating', 'stars', label] : [label];
    const control = { kind: 'radios', thing: first, labels, group, choices } as const;
    return choices.length < 2 ? [] : [{ ...control, takesSeveral: !stars }];
  });
}

/** Clickable elements without a role beside each other. */
function rowsOf({ things, view }: Scene): readonly (readonly Thing[])[] {
  const rows = new Map<string, Thing[]>();
  for (const thing of things) {
    const { node, option } = thing;
    if (option !== undefined || !isChoice(node)) continue;
    const key = `${view.parents[node.at] ?? -1} ${node.tag}`;
    rows.set(key, [...(rows.get(key) ?? []), thing]);
  }
  return [...rows.values()];
}

const ROLES: ReadonlySet<string> = new Set(['generic', 'img', 'listitem', 'button']);

const isChoice = ({ role, clickable, href, disabled, expanded, name }: SeenNode): boolean =>
  ROLES.has(role) &&
  clickable === true &&
  href === undefined &&
  disabled !== true &&
  expanded === undefined &&
  name.length <= LONGEST;

const isStar = ({ node: { name, hints = '' } }: Thing): boolean =>
  /^[☆★⭐✩✭]$/u.test(name.trim()) ||
  /\b(?:\d+ )?stars?\b/iu.test(name) ||
  (!/\p{L}{2}/u.test(name) && /\b(?:stars?|rating|rate)\b/u.test(hints));

const counted = (row: readonly Thing[]): readonly Choice[] =>
  row.map((thing, place) => ({ label: `${place + 1} ${place === 0 ? 'star' : 'stars'}`, thing }));

/** Those that name something; buttons are for doing. */
const named = (row: readonly Thing[]): readonly Choice[] =>
  row
    .filter(({ node: { role, name } }) => role !== 'button' && /[\p{L}\p{N}]/u.test(name))
    .filter(({ node: { name } }) => !BEGINS_STEP.has(plain(name).split(' ')[0] ?? ''))
    .map((thing) => ({ label: thing.node.name, thing }));

/** The text right before the row. */
function labelOver({ view }: Scene, index: number): string | undefined {
  const before = view.nodes[index - 1];
  const isText = before?.role === 'text' && before.clickable !== true;
  return isText && before.name.length <= LONGEST
    ? before.name.replace(/^\d+[.)]\s*|\s*:$/gu, '')
    : undefined;
}
