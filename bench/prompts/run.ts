/**
 * `npm run bench:prompts [what]`: plain instructions on pages of many kinds, by the local planner alone.
 * Of the cases held out (`held`, `unseen`, `otherwise-held`, or when nothing is named) only sums are told.
 * `--posed`: the pages show the instruction; `--replay`: scripts are run again on fresh pages.
 */
import { parseArgs } from 'node:util';
import { quantile } from '../measure.ts';
import { startSite } from '../../tests/site/site.ts';
import { BROAD } from './sets/broad.ts';
import { REFUSE } from './sets/case.ts';
import { FORMER_HELD_OUT } from './sets/former-held-out.ts';
import { FRESH } from './sets/fresh.ts';
import { HELD_OUT } from './sets/held-out.ts';
import { LISTS } from './sets/lists.ts';
import { OPEN_SET } from './sets/open-set.ts';
import { PLAIN } from './sets/plain.ts';
import { READING } from './sets/reading.ts';
import { OTHERWISE, OTHERWISE_HELD } from './sets/said-otherwise.ts';
import { SEEN } from './sets/seen.ts';
import { SMALL_SET } from './sets/small-set.ts';
import { SMALL_SET_2 } from './sets/small-set-2.ts';
import { SMALL_SET_3 } from './sets/small-set-3.ts';
import { SMALL_SET_4 } from './sets/small-set-4.ts';
import { TINY_SET } from './sets/tiny-set.ts';
import { UNSEEN } from './sets/unseen.ts';
import { WARY } from './sets/wary.ts';
import { startBrowser, trialsOf, tryCase, type Outcome, type Trial } from './try-cases.ts';

const SETS: Readonly<Record<string, readonly Trial[]>> = {
  open: [...trialsOf(OPEN_SET), ...trialsOf(TINY_SET), ...trialsOf(FORMER_HELD_OUT)],
  seen: trialsOf(SEEN),
  fresh: trialsOf(FRESH),
  broad: BROAD.flatMap(trialsOf),
  wary: trialsOf(WARY),
  plain: PLAIN.flatMap(trialsOf),
  reading: trialsOf(READING),
  lists: trialsOf(LISTS),
  otherwise: OTHERWISE,
  small: [SMALL_SET, SMALL_SET_2, SMALL_SET_3, SMALL_SET_4].flatMap(trialsOf),
};
/** Held out, too, each with a row of its own. */
const HELD_APART: Readonly<Record<string, { row: string; trials: readonly Trial[] }>> = {
  unseen: { row: 'held out: plain', trials: UNSEEN.flatMap(trialsOf) },
  'otherwise-held': { row: 'held out: said otherwise', trials: OTHERWISE_HELD },
};
const { values: options, positionals } = parseArgs({
  options: { posed: { type: 'boolean' }, replay: { type: 'boolean' } },
  allowPositionals: true,
});
const [wanted] = positionals;
const isAll = wanted === undefined || wanted === 'held';
const site = await startSite();
const browser = await startBrowser();

async function tryAll(trials: readonly Trial[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const trial of trials) outcomes.push(await tryOrFail(trial));
  return outcomes;
}

/** A prompt that throws, as where its tab crashes, counts as wrong and does not end the measurement. */
async function tryOrFail(trial: Trial): Promise<Outcome> {
  const from = performance.now();
  const { posed = false, replay: replays = false } = options;
  try {
    return await tryCase(browser, site, trial, { posed, replays });
  } catch (error) {
    const { path, say, check } = trial;
    const tookMs = performance.now() - from;
    const detail = `threw ${String(error)}`;
    return { path, say, mustRefuse: check === REFUSE, tookMs, verdict: 'wrong', detail };
  }
}

function report(name: string, outcomes: readonly Outcome[]): string {
  const plain = outcomes.filter(({ mustRefuse }) => !mustRefuse);
  const refusals = outcomes.filter(({ mustRefuse }) => mustRefuse);
  const rate = (count: number, of: number): string =>
    `${count} (${((100 * count) / Math.max(1, of)).toFixed(1)} %)`;
  const share = (list: readonly Outcome[], verdict: Outcome['verdict']): string =>
    rate(list.filter((one) => one.verdict === verdict).length, list.length);
  const times = outcomes.map(({ tookMs }) => tookMs);
  const pages = new Set(outcomes.map(({ path }) => path)).size;
  const replays = outcomes.flatMap(({ replayed }) => replayed ?? []);
  const scripts =
    replays.length === 0
      ? 'not run'
      : `${rate(replays.filter(({ works }) => works).length, replays.length)} of ${replays.length}`;
  return `| ${name} | ${plain.length} on ${pages} pages | ${share(plain, 'solved')} | ${share(plain, 'refused')} | ${share(plain, 'wrong')} | ${refusals.length} | ${share(refusals, 'wrong')} | ${quantile(times, 0.5).toFixed(0)} ms | ${quantile(times, 0.95).toFixed(0)} ms | ${scripts} |`;
}

function tell({ verdict, path, say, detail, replayed }: Outcome): void {
  if (verdict !== 'solved')
    process.stdout.write(`${verdict.toUpperCase()} ${path}: ${say}\n    ${detail.slice(0, 600)}\n`);
  if (replayed?.works === false)
    process.stdout.write(`NOT REPLAYED ${path}: ${say}\n    ${replayed.why}\n${replayed.script}\n`);
}

/** Sums only: whoever saw a single failure would tune on it. */
async function heldOutRows(): Promise<readonly string[]> {
  const rows: string[] = [];
  const everything: Outcome[] = [];
  for (const [category, sets] of Object.entries(HELD_OUT)) {
    const outcomes = await tryAll(sets.flatMap(trialsOf));
    everything.push(...outcomes);
    rows.push(report(`held out: ${category}`, outcomes));
  }
  return [...rows, report('held out: all', everything)];
}

const HEAD =
  '| set | plain instructions | solved | refused | wrong | to be refused | wrongly done | p50 | p95 | scripts that do it again |';

try {
  const rows: string[] = [];
  for (const [name, all] of Object.entries(SETS)) {
    const isSet = isAll || wanted in HELD_APART || wanted in SETS;
    const trials = isSet
      ? all
      : all.filter(({ path, say }) => path.includes(wanted) || say.includes(wanted));
    if ((isSet && wanted !== undefined && wanted !== name) || trials.length === 0) continue;
    const outcomes = await tryAll(trials);
    for (const outcome of outcomes) tell(outcome);
    rows.push(report(`${name}, tuned on`, outcomes));
  }
  if (isAll) rows.push(...(await heldOutRows()));
  for (const [name, { row, trials }] of Object.entries(HELD_APART))
    if (isAll || wanted === name) rows.push(report(row, await tryAll(trials)));
  const line = HEAD.replaceAll(/[^|]+/gu, ' --- ');
  process.stdout.write(`${[HEAD, line, ...rows].join('\n')}\n`);
} finally {
  await browser.close();
  await site.close();
}
