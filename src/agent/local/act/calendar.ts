/** Picks a day in a calendar that the page itself draws. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { dateIn, monthShown, type Day } from '../words/dates.ts';
import { chooseMonth, monthChosen } from './month-select.ts';
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
    await click(work, 'opened', field);
    shown = calendarIn(await work.scene());
  }
  if (shown === undefined) throw new Undecided('not-found', 'no calendar is shown');
  if (await chooseMonth(work, day)) shown = calendarIn(await work.scene()) ?? shown;
  for (let leafed = 0; leafed < MOST_MONTHS; leafed += 1) {
    const ahead = (day.year - shown.year) * 12 + day.month - shown.month;
    if (ahead === 0) break;
    shown = await leaf(work, shown, ahead > 0);
  }
  const days = daysOf(await work.scene(), shown, day.day);
  const [one] = days;
  if (one === undefined || days.length > 1) {
    const reason = one === undefined ? 'not-found' : 'ambiguous';
    throw new Undecided(reason, `the calendar has ${days.length} days ${day.day}`);
  }
  await click(work, 'chose', one);
}

async function click(work: Work, verb: string, node: SeenNode): Promise<void> {
  await work.act(`${verb} ${described({ node })}`, () =>
    work.page.click(node.ref, {}, work.signal),
  );
}

async function leaf(work: Work, shown: Shown, isAhead: boolean): Promise<Shown> {
  const arrow = arrowOf(await work.scene(), shown, isAhead);
  if (arrow === undefined) {
    const way = isAhead ? 'on' : 'back';
    throw new Undecided('not-found', `the calendar has nothing to leaf ${way} with`);
  }
  await click(work, 'leafed with', arrow);
  const next = calendarIn(await work.scene());
  if (next === undefined || (next.month === shown.month && next.year === shown.year)) {
    throw new Undecided('no-effect', 'the calendar does not leaf');
  }
  return next;
}

const TITLES: ReadonlySet<string> = new Set(
  'text heading button status generic caption'.split(' '),
);
const LONGEST_TITLE = 40;
/** A month on its own may stand before its year. */
const LONGEST_MONTH = 12;
const FEWEST_DAYS = 20;

/** The calendar that can be seen: a month's name with numbers in its surroundings. */
export function calendarIn(scene: Scene): Shown | undefined {
  const { nodes } = scene.view;
  for (const [index, node] of nodes.entries()) {
    if (!TITLES.has(node.role) || node.name.length > LONGEST_TITLE) continue;
    const next = node.name.length > LONGEST_MONTH ? '' : (nodes[index + 1]?.name ?? '');
    const month = monthShown(node.name) ?? monthShown(`${node.name} ${next}`);
    const around = month === undefined ? undefined : withDays(scene, node.at);
    if (month !== undefined && around !== undefined) return { ...month, ...around };
  }
  return inLists(scene);
}

/** A calendar whose month and year are chosen from lists. */
function inLists(scene: Scene): Shown | undefined {
  const chosen = monthChosen(scene);
  const around = chosen === undefined ? undefined : withDays(scene, chosen.at);
  return chosen === undefined || around === undefined ? undefined : { ...chosen, ...around };
}

/** The day a cell stands for: "5", or "Friday, 5 March 2027". */
function dayOf(name: string): number | undefined {
  const text = name.trim();
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  return text.length > LONGEST_TITLE ? undefined : dateIn(text.replace(/^\p{L}+,\s+/u, ''))?.day;
}

/** The closest element around a title that holds the days of a month. */
function withDays(scene: Scene, from: number): Pick<Shown, 'at' | 'texts'> | undefined {
  let at = from;
  for (let steps = 0; steps < 6 && at >= 0; steps += 1) {
    const texts = scene.within(at).filter(({ name }) => dayOf(name) !== undefined);
    if (texts.length >= FEWEST_DAYS) return { at, texts };
    at = scene.view.parents[at] ?? -1;
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
  const all = shown.texts.filter(({ name, disabled }) => dayOf(name) === day && disabled !== true);
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
  const first = sorted.findIndex(({ name }) => dayOf(name) === 1);
  return days.filter((node) => sorted.indexOf(node) >= first).slice(0, 1);
}
