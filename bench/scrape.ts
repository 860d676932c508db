/** Scrapes against bare Playwright on the same browser: new context, page, goto, content, close. */
import type { Browser } from 'playwright-core';
import type { Api } from '../tests/fixtures/api.ts';
import { median, timed, untilAtRest, whileStopped } from './measure.ts';

const ROUNDS = 6;
const PACED_TURNS = 20;
const A_ROUND = 12;
const AT_ONCE = 4;
const THROUGHPUT_PAGES = 40;

export type Sides = {
  readonly browser: Browser;
  readonly api: Api;
  /** Process of the server. */
  readonly pid: number;
  readonly url: string;
};

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

const compared = (bare: readonly number[], ours: readonly number[]): Comparison => ({
  ours: median(ours),
  bare: median(bare),
  ratio: median(ours) / median(bare),
});

/**
 * Median time of one scrape at a time, markdown included, in milliseconds; rounds of each in turn, without
 * a pause. The server stands still while the other side runs: what it puts off is paid in its own rounds.
 */
export async function compareLatency({ browser, api, pid, url }: Sides): Promise<Comparison> {
  const bare: number[] = [];
  const ours: number[] = [];
  const round = async (times: number[], scrape: () => Promise<void>): Promise<void> => {
    for (let turn = 0; turn < A_ROUND; turn += 1) {
      const took = await timed(scrape);
      // The first turn pays for what the other side left to do.
      if (turn > 0) times.push(took);
    }
  };
  // The first round warms up.
  for (let turn = -1; turn < ROUNDS; turn += 1) {
    await whileStopped(pid, () => round(turn < 0 ? [] : bare, () => bareScrape(browser, url)));
    await round(turn < 0 ? [] : ours, () => ourScrape(api, url));
  }
  return compared(bare, ours);
}

/** The same for scrapes with a pause before each, in which all that was put off is done. */
export async function comparePaced({ browser, api, pid, url }: Sides): Promise<Comparison> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let turn = -2; turn < PACED_TURNS; turn += 1) {
    await untilAtRest(pid);
    const bareTook = await timed(() => bareScrape(browser, url));
    await untilAtRest(pid);
    const oursTook = await timed(() => ourScrape(api, url));
    if (turn < 0) continue;
    bare.push(bareTook);
    ours.push(oursTook);
  }
  return compared(bare, ours);
}

/** Scrapes a second, four at a time; rounds of each in turn, the median of the rounds. */
export async function compareThroughput({ browser, api, pid, url }: Sides): Promise<Comparison> {
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
      await whileStopped(pid, () => rate(() => bareScrape(browser, url))),
      await rate(() => ourScrape(api, url)),
    ] as const;
    if (round < 0) continue;
    bare.push(rates[0]);
    ours.push(rates[1]);
  }
  return compared(bare, ours);
}
