/** Tries instructions on the real pages in a real browser, without a model. */
import { chromium, type Browser } from 'playwright-core';
import { createLocalPlanner } from '../../src/agent/local/planner.ts';
import { createAgentPage } from '../../src/edge/local/agent-page/create-agent-page.ts';
import { findChromium } from '../../src/edge/local/chromium/find-chromium.ts';
import type { Site } from '../../tests/site/site.ts';
import { REFUSE, type Cases } from './case.ts';

export type Outcome = {
  readonly path: string;
  readonly say: string;
  /** `refused` did nothing that was wrong; `wrong` says it is done and it is not, or touched what it should not. */
  readonly verdict: 'solved' | 'refused' | 'wrong';
  readonly mustRefuse: boolean;
  readonly tookMs: number;
  readonly detail: string;
};

/** One case with its page. */
export type Trial = { readonly path: string; readonly say: string; readonly check: string };

/** Cases in a row. */
export const trialsOf = (cases: Cases): readonly Trial[] =>
  Object.entries(cases).flatMap(([path, list]) =>
    list.map(([say, check]) => ({ path, say, check })),
  );

/** A browser as the server starts it, without its box. */
export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(process.env['CHROMIUM_PATH']) });

/** Tries one case on a page of its own. */
export async function tryCase(browser: Browser, site: Site, trial: Trial): Promise<Outcome> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.url + trial.path);
  const agentPage = createAgentPage({ context, page });
  const from = performance.now();
  try {
    const answer = await createLocalPlanner().answer(
      trial.say,
      agentPage,
      AbortSignal.timeout(30_000),
      from + 20_000,
    );
    const tookMs = performance.now() - from;
    const out = answer.kind === 'done' ? answer.output : '';
    const log = await page.evaluate<string[]>('log');
    const told =
      answer.kind === 'done'
        ? out
        : `${answer.reason} at "${answer.at}" [${answer.candidates.join('; ')}] after ${answer.steps.join('; ')}`;
    const detail = `${told} | log: ${log.join(', ')}`;
    const facts = {
      path: trial.path,
      say: trial.say,
      tookMs,
      detail,
      mustRefuse: trial.check === REFUSE,
    };
    if (trial.check === REFUSE)
      return { ...facts, verdict: answer.kind === 'done' || log.length > 0 ? 'wrong' : 'solved' };
    const holds = await page.evaluate<boolean>(
      `((out) => Boolean(${trial.check}))(${JSON.stringify(out)})`,
    );
    return {
      ...facts,
      verdict: answer.kind === 'undecided' ? 'refused' : holds ? 'solved' : 'wrong',
    };
  } finally {
    agentPage.stop();
    await context.close();
  }
}
