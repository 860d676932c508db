/** Picks a day in a calendar that the page itself draws. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { monthShown, type Day } from './dates.ts';
import { described, type Work } from './work.ts';

/** Farther than this no calendar is leafed through. */
const MOST_MONTHS = 240;

type Shown = {
  readonly year: number;
  readonly month: number;
  readonly at: number;
  readonly texts: readonly SeenNode[];
};

/** Opens the calendar of a field, leafs to the month and clicks the day. @throws Undecided where there is no calendar */
export async function pickDate(work: Work, field: SeenNode | undefined, day: Day): Promise<void> {
  let shown = calendarIn(await work.scene());
  if (shown === undefined && field !== undefined) {
    await work.act(`opened ${described({ node: field })}`, () =>
      work.page.click(field.ref, {}, work.signal),
    );
    shown = calendarIn(await work.scene());
  }
  if (shown === undefined) throw new Undecided('not-found', 'no calendar is shown');
  for (let leafed = 0; leafed < MOST_MONTHS; leafed += 1) {
    const ahead = (day.year - shown.year) * 12 + day.month - shown.month;
    if (ahead === 0) break;
    const scene = await work.scene();
    const arrow = arrowOf(scene, shown, ahead > 0);
    if (arrow === undefined)
      throw new Undecided(
        'not-found',
        `the calendar shows ${shown.month}/${shown.year} and has nothing to leaf ${ahead > 0 ? 'on' : 'back'} with`,
      );
    await work.act(`leafed ${ahead > 0 ? 'on' : 'back'} by ${described({ node: arrow })}`, () =>
      work.page.click(arrow.ref, {}, work.signal),
    );
    const next = calendarIn(await work.scene());
    if (next === undefined || (next.month === shown.month && next.year === shown.year))
      throw new Undecided('no-effect', 'the calendar does not leaf');
    shown = next;
  }
  const scene = await work.scene();
  const days = daysOf(scene, shown, day.day);
  const [one] = days;
  if (one === undefined || days.length > 1)
    throw new Undecided(
      one === undefined ? 'not-found' : 'ambiguous',
      `the calendar has ${days.length} days ${day.day}`,
    );
  await work.act(`clicked ${described({ node: one })} in the calendar`, () =>
    work.page.click(one.ref, {}, work.signal),
  );
}

/** The calendar that can be seen: a month's name with numbers in its surroundings. */
export function calendarIn(scene: Scene): Shown | undefined {
  const { view } = scene;
  for (const [index, node] of view.nodes.entries()) {
    if (
      node.role !== 'text' &&
      node.role !== 'heading' &&
      node.role !== 'button' &&
      node.role !== 'status' &&
      node.role !== 'generic' &&
      node.role !== 'caption'
    )
      continue;
    const next = view.nodes[index + 1];
    const shown =
      monthShown(node.name) ??
      (next === undefined || node.name.length > 12
        ? undefined
        : monthShown(`${node.name} ${next.name}`));
    if (shown === undefined || node.name.length > 40) continue;
    let at = node.at;
    for (let steps = 0; steps < 6 && at >= 0; steps += 1) {
      const texts = scene.within(at).filter(({ name }) => /^\d{1,2}$/u.test(name.trim()));
      if (texts.length >= 20) return { ...shown, at, texts };
      at = view.parents[at] ?? -1;
    }
  }
  return undefined;
}

function arrowOf(scene: Scene, shown: Shown, isAhead: boolean): SeenNode | undefined {
  const wanted = isAhead ? ['next', 'forward'] : ['previous', 'prev', 'back'];
  const arrows = scene.within(shown.at).filter((node) => {
    if (node.clickable !== true || node.disabled === true) return false;
    const words = new Set(
      [node.name, node.description ?? '', node.hints ?? ''].flatMap((text) => tokens(text)),
    );
    return wanted.some((word) => words.has(word)) && !words.has('year');
  });
  return arrows[0];
}

function daysOf(scene: Scene, shown: Shown, day: number): readonly SeenNode[] {
  const all = shown.texts.filter(({ name, disabled }) => Number(name) === day && disabled !== true);
  const clickable = all.filter((node) => node.clickable === true);
  let days = clickable.length > 0 ? clickable : all;
  // A cell and the link in it are one day: the innermost counts.
  days = days.filter(
    (node) =>
      !days.some(
        (other) => other !== node && other.at !== node.at && scene.isWithin(other.at, node.at),
      ),
  );
  if (days.length < 2) return days;
  // Days of the months before and after stand at the edges: the first 20s belong to the month before, small numbers at the end to the one after.
  const sorted = shown.texts;
  const first = sorted.findIndex(({ name }) => Number(name) === 1);
  return days.filter((node) => sorted.indexOf(node) >= first).slice(0, 1);
}
