/** Does the actions of a scrape in their order, and keeps what they bring. */
import { AppError } from '../base/errors.ts';
import { sleep } from '../base/abort.ts';
import type { PageDriver } from '../runtime/page-driver.ts';
import type { Action } from './order.ts';

/** Keeps bytes and answers the URL they are had at. */
export type Keep = (bytes: Uint8Array, mediaType: string) => Promise<string>;

/** What actions brought home, each list in the order of the actions (contract 2.2). */
export type ActionResults = {
  readonly screenshots: string[];
  readonly scrapes: { readonly url: string; readonly html: string }[];
  readonly javascriptReturns: { readonly type: string; readonly value: unknown }[];
  readonly pdfs: string[];
};

/**
 * Does all actions. After each that may change the page, waits until it has settled.
 * @throws AppError `SCRAPE_ACTION_ERROR` naming the action by its place and selector
 */
export async function act(
  driver: PageDriver,
  actions: readonly Action[],
  keep: Keep,
  signal: AbortSignal,
): Promise<ActionResults> {
  const results: ActionResults = { screenshots: [], scrapes: [], javascriptReturns: [], pdfs: [] };
  for (const [index, action] of actions.entries()) {
    try {
      await actOnce(driver, action, signal);
      await capture(driver, action, { results, keep }, signal);
    } catch (error) {
      throw atPlace(error, index, action);
    }
  }
  return results;
}

/** Does all actions again on a fresh page, without what they would bring home. */
export async function actAgain(
  driver: PageDriver,
  actions: readonly Action[],
  signal: AbortSignal,
): Promise<void> {
  for (const [index, action] of actions.entries()) {
    try {
      await actOnce(driver, action, signal);
      if (action.kind === 'executeJavascript') {
        await driver.evaluate(action.script, signal);
        await driver.settle(signal);
      }
    } catch (error) {
      throw atPlace(error, index, action);
    }
  }
}

/** The part of an action that changes the page. */
async function actOnce(driver: PageDriver, action: Action, signal: AbortSignal): Promise<void> {
  switch (action.kind) {
    case 'wait':
      return await sleep(action.delayMs, signal);
    case 'waitForSelector':
      return await driver.waitForSelector(action.selector, signal);
    case 'click':
      await driver.click(action.selector, action.all, signal);
      return await driver.settle(signal);
    case 'write':
      return await driver.write(action.text, signal);
    case 'press':
      await driver.press(action.key, signal);
      return await driver.settle(signal);
    case 'scroll':
      await driver.scroll(action.direction, action.selector, signal);
      return await driver.settle(signal);
    case 'screenshot':
    case 'pdf':
    case 'scrape':
    case 'executeJavascript':
      return;
  }
}

/** The part of an action that brings something home. */
async function capture(
  driver: PageDriver,
  action: Action,
  into: { readonly results: ActionResults; readonly keep: Keep },
  signal: AbortSignal,
): Promise<void> {
  const { results, keep } = into;
  if (action.kind === 'screenshot') {
    const image = await driver.screenshot(action, signal);
    results.screenshots.push(await keep(image.bytes, image.mediaType));
  } else if (action.kind === 'pdf') {
    results.pdfs.push(await keep(await driver.pdf(action, signal), 'application/pdf'));
  } else if (action.kind === 'scrape') {
    results.scrapes.push({ url: driver.url(), html: await driver.html(signal) });
  } else if (action.kind === 'executeJavascript') {
    results.javascriptReturns.push(await driver.evaluate(action.script, signal));
    await driver.settle(signal);
  }
}

function atPlace(error: unknown, index: number, action: Action): unknown {
  if (!(error instanceof AppError) || error.code !== 'SCRAPE_ACTION_ERROR') return error;
  return new AppError(
    'SCRAPE_ACTION_ERROR',
    `Action ${index} (${action.kind}) failed: ${error.message}`,
    { ...error.details, index, action: action.kind },
    error,
  );
}
