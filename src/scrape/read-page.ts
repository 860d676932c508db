/** Brings home from a page, in one look, everything the formats are made of. */
import { AppError } from '../base/errors.ts';
import type { PageDriver } from '../runtime/page-driver.ts';
import type { PageRead, ReadRequest } from './in-page/part.ts';
import type { ScrapeOrder } from './order.ts';
import { pageScript } from './page-script.ts';

/**
 * Looks at the page once, as it is now.
 * @throws AppError `BAD_REQUEST` for a selector that is none; as `PageDriver.evaluateIsolated`
 */
export async function readPage(
  driver: PageDriver,
  order: ScrapeOrder,
  signal: AbortSignal,
): Promise<PageRead> {
  return asRead(await driver.evaluateIsolated(pageScript, requestOf(order), signal));
}

/** The same as soon as the page has filled itself. */
export async function readSettledPage(
  driver: PageDriver,
  order: ScrapeOrder,
  signal: AbortSignal,
): Promise<PageRead> {
  return asRead(await driver.evaluateSettled(pageScript, requestOf(order), signal));
}

function asRead(read: PageRead): PageRead {
  if (read.invalidSelector !== undefined) {
    const selector = read.invalidSelector.slice(0, 200);
    throw new AppError('BAD_REQUEST', `${JSON.stringify(selector)} is not a CSS selector.`, {
      selector,
    });
  }
  return read;
}

function requestOf(order: ScrapeOrder): ReadRequest {
  const asked = new Set(order.formats.map(({ kind }) => kind));
  return {
    onlyMainContent: order.onlyMainContent,
    includeTags: order.includeTags,
    excludeTags: order.excludeTags,
    markdown: asked.has('markdown'),
    html: asked.has('html'),
    rawHtml: asked.has('rawHtml'),
    links: asked.has('links'),
    images: asked.has('images'),
    attributes: order.formats.flatMap((format) =>
      format.kind === 'attributes' ? format.selectors : [],
    ),
  };
}
