/** Calendars whose month and year are chosen from lists. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { monthNamed, type Day } from '../words/dates.ts';
import { chooseOption } from './choose-option.ts';
import type { Work } from './work.ts';

type Lists = { readonly month: SeenNode; readonly year: SeenNode };

/** The list of months and the list of years; undefined where there are not just these two. */
function listsIn({ view }: Scene): Lists | undefined {
  const lists = view.nodes.filter(({ options }) => options !== undefined);
  const holds = (node: SeenNode, pattern: (label: string) => boolean, least: number): boolean =>
    (node.options ?? []).filter(({ label }) => pattern(label)).length >= least;
  const months = lists.filter((node) =>
    holds(node, (label) => monthNamed(label) !== undefined, 12),
  );
  const years = lists.filter((node) => holds(node, (label) => /^(?:19|20)\d\d$/u.test(label), 2));
  const [month] = months.length === 1 ? months : [];
  const [year] = years.length === 1 ? years : [];
  return month === undefined || year === undefined ? undefined : { month, year };
}

/** What such lists show now. */
export function monthChosen(
  scene: Scene,
): { readonly year: number; readonly month: number; readonly at: number } | undefined {
  const lists = listsIn(scene);
  const month = monthNamed(lists?.month.value ?? '');
  const year = Number(lists?.year.value);
  return lists === undefined || month === undefined || Number.isNaN(year)
    ? undefined
    : { month, year, at: lists.month.at };
}

/** Chooses month and year; answers whether there are lists for them. */
export async function chooseMonth(work: Work, day: Day): Promise<boolean> {
  const first = listsIn(await work.scene());
  if (first === undefined) return false;
  const { options = [] } = first.month;
  const label = options.find((option) => monthNamed(option.label) === day.month)?.label;
  if (label === undefined) return false;
  await chooseOption(work, first.year, [String(day.year)]);
  const second = listsIn(await work.scene());
  if (second !== undefined) await chooseOption(work, second.month, [label]);
  return true;
}
