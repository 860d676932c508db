/** Plain instructions by the local planner on real pages: a share of the bench, all kinds of pages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMER_HELD_OUT } from '../../bench/prompts/sets/former-held-out.ts';
import { OPEN_SET } from '../../bench/prompts/sets/open-set.ts';
import { TINY_SET } from '../../bench/prompts/sets/tiny-set.ts';
import { SMALL_SET } from '../../bench/prompts/sets/small-set.ts';
import {
  startBrowser,
  trialsOf,
  tryCase,
  type Outcome,
  type TryOptions,
} from '../../bench/prompts/try-cases.ts';
import { startSite, type Site } from '../site/site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function tryEach(
  cases: typeof OPEN_SET,
  every: number,
  options: TryOptions = {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, trial] of trialsOf(cases).entries()) {
    if (index % every === 0) outcomes.push(await tryCase(browser, site, trial, options));
  }
  return outcomes;
}

const brief = ({ path, say, detail }: Outcome): string => `${path}: ${say} -> ${detail}`;

test('plain instructions on forms, widgets, shops and mails are done', async () => {
  const outcomes = [...(await tryEach(OPEN_SET, 7)), ...(await tryEach(TINY_SET, 3))];

  expect(outcomes.filter(({ verdict }) => verdict === 'wrong').map(brief)).toEqual([]);
  expect(outcomes.filter(({ verdict }) => verdict === 'refused').length).toBeLessThanOrEqual(1);
});

test('pages that show the instruction itself are no riddle', async () => {
  const outcomes = await tryEach(SMALL_SET, 4, { posed: true });

  expect(outcomes.filter(({ verdict }) => verdict === 'wrong').map(brief)).toEqual([]);
  expect(outcomes.filter(({ verdict }) => verdict === 'refused').length).toBeLessThanOrEqual(1);
});

test('most of what was held out once is done too', async () => {
  const outcomes = await tryEach(FORMER_HELD_OUT, 4);

  const solved = outcomes.filter(({ verdict }) => verdict === 'solved').length;
  expect(solved / outcomes.length).toBeGreaterThan(0.75);
});

test('where two things could be meant, or none, nothing is touched', async () => {
  const refusals = trialsOf({ ...OPEN_SET, ...TINY_SET }).filter(({ check }) => check === 'REFUSE');

  const outcomes: Outcome[] = [];
  for (const trial of refusals) outcomes.push(await tryCase(browser, site, trial));

  expect(refusals.length).toBeGreaterThan(5);
  expect(outcomes.filter(({ verdict }) => verdict === 'wrong').map(brief)).toEqual([]);
});
