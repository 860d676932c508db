/** `npm run bench:prompts`: plain instructions on pages of many kinds, by the local planner alone. */
import { quantile } from '../measure.ts';
import { startSite } from '../../tests/site/site.ts';
import { REFUSE } from './case.ts';
import { FORMER_HELD_OUT } from './former-held-out.ts';
import { HELD_OUT } from './held-out.ts';
import { OPEN_SET } from './open-set.ts';
import { TINY_SET } from './tiny-set.ts';
import { startBrowser, trialsOf, tryCase, type Outcome, type Trial } from './try-cases.ts';

const open = [...trialsOf(OPEN_SET), ...trialsOf(TINY_SET), ...trialsOf(FORMER_HELD_OUT)];
const held = trialsOf(HELD_OUT);
const wanted = process.argv[2];
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
  try {
    return await tryCase(browser, site, trial);
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
  const share = (list: readonly Outcome[], verdict: Outcome['verdict']): string => {
    const count = list.filter((one) => one.verdict === verdict).length;
    return `${count} (${((100 * count) / Math.max(1, list.length)).toFixed(1)} %)`;
  };
  const times = outcomes.map(({ tookMs }) => tookMs);
  const pages = new Set(outcomes.map(({ path }) => path)).size;
  return `| ${name} | ${plain.length} on ${pages} pages | ${share(plain, 'solved')} | ${share(plain, 'refused')} | ${share(plain, 'wrong')} | ${refusals.length} | ${share(refusals, 'wrong')} | ${quantile(times, 0.5).toFixed(0)} ms | ${quantile(times, 0.95).toFixed(0)} ms |`;
}

try {
  const chosen =
    wanted === undefined || wanted === 'open'
      ? open
      : open.filter(({ path, say }) => path.includes(wanted) || say.includes(wanted));
  const openOutcomes = await tryAll(chosen);
  for (const { verdict, path, say, detail } of openOutcomes) {
    if (verdict !== 'solved')
      process.stdout.write(
        `${verdict.toUpperCase()} ${path}: ${say}\n    ${detail.slice(0, 400)}\n`,
      );
  }
  const rows = [report('tuned on', openOutcomes)];
  // Only the sums of the held-out set are shown: whoever sees its failures tunes on it.
  if (wanted === undefined && held.length > 0) rows.push(report('held out', await tryAll(held)));
  process.stdout.write(
    `${['| set | plain instructions | solved | refused | wrong | to be refused | wrongly done | p50 | p95 |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`,
  );
} finally {
  await browser.close();
  await site.close();
}
