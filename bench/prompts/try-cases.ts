/** Tries instructions on the real pages in a real browser, without a model. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { createJournal } from '../../src/agent/journal.ts';
import { createLocalPlanner, type LocalAnswer } from '../../src/agent/local/planner.ts';
import { scriptOf } from '../../src/agent/script/script.ts';
import { createGuardedPage } from '../../src/agent/trust/guarded-page.ts';
import { createSite } from '../../src/agent/trust/site.ts';
import { createVariables } from '../../src/agent/trust/variables.ts';
import { createAgentPage } from '../../src/edge/local/agent-page/create-agent-page.ts';
import { findChromium } from '../../src/edge/local/chromium/find-chromium.ts';
import type { Site } from '../../tests/site/site.ts';
import { REFUSE, type Cases } from './sets/case.ts';
import { replay, type Replayed } from './replay.ts';

export type Outcome = {
  readonly path: string;
  readonly say: string;
  /** `refused` did nothing that was wrong; `wrong` says it is done and it is not, or touched what it should not. */
  readonly verdict: 'solved' | 'refused' | 'wrong';
  readonly mustRefuse: boolean;
  readonly tookMs: number;
  readonly detail: string;
  /** What came of its script on a fresh page, where that was tried. */
  readonly replayed?: Replayed;
};

/** One case with its page. */
export type Trial = { readonly path: string; readonly say: string; readonly check: string };

export type TryOptions = {
  /** The page shows the instruction, as exercises do. */
  readonly posed?: boolean;
  /** What was solved is done once more by its script, on a fresh page. */
  readonly replays?: boolean;
};

/** Cases in a row. */
export const trialsOf = (cases: Cases): readonly Trial[] =>
  Object.entries(cases).flatMap(([path, list]) =>
    list.map(([say, check]) => ({ path, say, check })),
  );

/** A browser as the server starts it, without its box. */
export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(process.env['CHROMIUM_PATH']) });

/** Tries one case on a page of its own. */
export async function tryCase(
  browser: Browser,
  site: Site,
  trial: Trial,
  { posed = false, replays = false }: TryOptions = {},
): Promise<Outcome> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.url + trial.path);
  if (posed) await pose(page, trial.say);
  const agentPage = createAgentPage({ context, page });
  const journal = createJournal(() => undefined);
  const guarded = createGuardedPage(agentPage, {
    variables: createVariables({}),
    site: createSite(page.url(), trial.say),
    confirm: 'never',
    journal,
  });
  const from = performance.now();
  try {
    const limit = AbortSignal.timeout(30_000);
    const answer = await createLocalPlanner().answer(trial.say, guarded, limit, from + 20_000);
    const tookMs = performance.now() - from;
    const outcome = await judged(page, trial, answer, tookMs);
    const isToReplay =
      replays &&
      !outcome.mustRefuse &&
      outcome.verdict === 'solved' &&
      !/\bout\b/u.test(trial.check);
    if (!isToReplay) return outcome;
    const script = scriptOf(journal.code(), []);
    return { ...outcome, replayed: await replay(browser, site, trial, script) };
  } finally {
    agentPage.stop();
    await context.close();
  }
}

async function judged(
  page: Page,
  { path, say, check }: Trial,
  answer: LocalAnswer,
  tookMs: number,
): Promise<Outcome> {
  const out = answer.kind === 'done' ? answer.output : '';
  const log = await page.evaluate<string[]>('log');
  const told =
    answer.kind === 'done'
      ? out
      : `${answer.reason} at "${answer.at}" [${answer.candidates.join('; ')}] after ${answer.steps.join('; ')}`;
  const mustRefuse = check === REFUSE;
  const facts = { path, say, tookMs, detail: `${told} | log: ${log.join(', ')}`, mustRefuse };
  if (mustRefuse)
    return { ...facts, verdict: answer.kind === 'done' || log.length > 0 ? 'wrong' : 'solved' };
  const holds = await page.evaluate<boolean>(
    `((out) => Boolean(${check}))(${JSON.stringify(out)})`,
  );
  return {
    ...facts,
    verdict: answer.kind === 'undecided' ? 'refused' : holds ? 'solved' : 'wrong',
  };
}

async function pose(page: Page, say: string): Promise<void> {
  await page.evaluate(`{
    const query = document.createElement('div');
    query.id = 'query';
    query.textContent = ${JSON.stringify(say)};
    document.body.prepend(query);
  }`);
}
