/** Scrapes against bare Playwright on the same browser: new context, page, goto, content, close. */
import type { Browser } from 'playwright-core';
import type { Api } from '../tests/fixtures/api.ts';
import { median, timed } from './measure.ts';

const ROUNDS = 6;
const A_ROUND = 12;
const AT_ONCE = 4;
const THROUGHPUT_PAGES = 40;

export type Comparison = { readonly ours: number; readonly bare: number; readonly ratio: number };

async function bareScrape(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.content();
  await context.close();
}

async function ourScrape(api: Api, url: string): Promise<void> {
  const { status, body } = await api.scrape({ url });
  if (status !== 200 || body['success'] !== true) throw new Error(JSON.stringify(body));
}

/** Median time of one scrape at a time, markdown included, in milliseconds; rounds of each in turn. */
export async function compareLatency(browser: Browser, api: Api, url: string): Promise<Comparison> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [times, scrape] of [
      [bare, () => bareScrape(browser, url)],
      [ours, () => ourScrape(api, url)],
    ] as const) {
      for (let turn = 0; turn < A_ROUND; turn += 1) {
        const took = await timed(scrape);
        // The first round warms up; in the others the first turn pays for what the other side left to do.
        if (round >= 0 && turn > 0) times.push(took);
      }
    }
  }
  return { ours: median(ours), bare: median(bare), ratio: median(ours) / median(bare) };
}

/** Scrapes a second, four at a time; rounds of each in turn, the median of the rounds. */
export async function compareThroughput(
  browser: Browser,
  api: Api,
  url: string,
): Promise<Comparison> {
  const rate = async (scrape: () => Promise<void>): Promise<number> => {
    let left = THROUGHPUT_PAGES;
    const work = async (): Promise<void> => {
      while (left-- > 0) await scrape();
    };
    return (
      (THROUGHPUT_PAGES * 1000) /
      (await timed(() => Promise.all(Array.from({ length: AT_ONCE }, work))))
    );
  };
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = -1; round < 3; round += 1) {
    const rates = [
      await rate(() => bareScrape(browser, url)),
      await rate(() => ourScrape(api, url)),
    ] as const;
    if (round < 0) continue;
    bare.push(rates[0]);
    ours.push(rates[1]);
  }
  return { ours: median(ours), bare: median(bare), ratio: median(ours) / median(bare) };
}
