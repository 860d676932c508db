/** One scrape on one page: from the URL to the document. */
import { sleep } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Arrival, PageDriver } from '../runtime/page-driver.ts';
import { act } from './act.ts';
import type { ActionResults, Keep } from './act.ts';
import { withoutBase64Images } from './formats/base64-images.ts';
import { markdownOf } from './formats/markdown.ts';
import { markdownOfPlainText } from './formats/plain-text.ts';
import type { PageRead } from './in-page/part.ts';
import { warningOf } from './left-out.ts';
import { refuseMediaFile } from './media-file.ts';
import type { Format, ScrapeOrder } from './order.ts';
import { readPage, readSettledPage } from './read-page.ts';

/** A document as the wire says it (contract 2.4), but for the `scrapeId`. What was not asked for is absent. */
export type DocumentDraft = {
  readonly markdown?: string;
  readonly html?: string;
  readonly rawHtml?: string;
  readonly links?: readonly string[];
  readonly images?: readonly string[];
  readonly screenshot?: string;
  readonly attributes?: PageRead['attributes'];
  readonly actions?: ActionResults;
  readonly warning?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
};

export type Performance = {
  readonly driver: PageDriver;
  readonly order: ScrapeOrder;
  readonly keep: Keep;
  readonly signal: AbortSignal;
  readonly log: Log;
};

/** The longest `waitFor` that is kept (contract 2.3), in milliseconds. */
const MOST_WAIT_MS = 30_000;

/**
 * Goes to the page, lets it settle, acts, reads it once and makes the formats.
 * @throws AppError as `PageDriver.navigate`; `SCRAPE_ACTION_ERROR`; `BAD_REQUEST` for a selector that
 * is none; `SCRAPE_ALL_ENGINES_FAILED` when a page that is there has no text;
 * `SCRAPE_UNSUPPORTED_FILE_ERROR` for the text of a media file; the signal's reason
 */
export async function performScrape(performance: Performance): Promise<DocumentDraft> {
  const { driver, order, signal } = performance;
  const arrival = await driver.navigate(order.url, signal);
  refuseMediaFile(order, arrival);
  const { read, actions } = await actAndRead(performance);
  const markdown = await markdownFrom(read, order, arrival, signal);
  if (markdown === '' && arrival.statusCode < 400 && isAskedFor(order, 'markdown'))
    throw nothingThere(order);
  const screenshot = await screenshotOf(performance);
  const warning = warningOf(read.leftOut);
  return {
    ...(markdown === undefined ? {} : { markdown }),
    ...contentOf(read, order),
    ...(screenshot === undefined ? {} : { screenshot }),
    ...(actions === undefined ? {} : { actions }),
    ...(warning === undefined ? {} : { warning }),
    metadata: metadataOf(read, order, arrival, driver.url()),
  };
}

/** A page that is only to be read is read by the look that finds it quiet. */
async function actAndRead({
  driver,
  order,
  keep,
  signal,
}: Performance): Promise<{ readonly read: PageRead; readonly actions?: ActionResults }> {
  if (order.waitForMs === 0 && order.actions.length === 0)
    return { read: await readSettledPage(driver, order, signal) };
  await waitAsOrdered(driver, order, signal);
  if (order.actions.length === 0) return { read: await readPage(driver, order, signal) };
  const actions = await act(driver, order.actions, keep, signal);
  return { read: await readPage(driver, order, signal), actions };
}

/** Lets the page settle, and then waits as long as the order says. */
export async function waitAsOrdered(
  driver: PageDriver,
  order: ScrapeOrder,
  signal: AbortSignal,
): Promise<void> {
  await driver.settle(signal);
  if (order.waitForMs > 0) await sleep(Math.min(order.waitForMs, MOST_WAIT_MS), signal);
}

const isAskedFor = (order: ScrapeOrder, kind: Format['kind']): boolean =>
  order.formats.some((format) => format.kind === kind);

async function markdownFrom(
  read: PageRead,
  order: ScrapeOrder,
  arrival: Arrival,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!isAskedFor(order, 'markdown')) return undefined;
  let markdown =
    read.plainText === undefined
      ? await markdownOf(read.markdownHtml ?? '', signal)
      : markdownOfPlainText(read.plainText, arrival.contentType);
  if (markdown === '' && read.wholeHtml !== undefined)
    markdown = await markdownOf(read.wholeHtml, signal);
  return order.removeBase64Images ? withoutBase64Images(markdown) : markdown;
}

function contentOf(read: PageRead, order: ScrapeOrder): Partial<DocumentDraft> {
  const html = read.html ?? (isAskedFor(order, 'html') ? read.plainText : undefined);
  return {
    ...(html === undefined ? {} : { html }),
    ...(read.rawHtml === undefined ? {} : { rawHtml: read.rawHtml }),
    ...listOf('links', read.links, order),
    ...listOf('images', read.images, order),
    ...listOf('attributes', read.attributes, order),
  };
}

/** A list that was asked for is there, be it empty. */
function listOf<Kind extends 'links' | 'images' | 'attributes'>(
  kind: Kind,
  list: PageRead[Kind],
  order: ScrapeOrder,
): Partial<DocumentDraft> {
  return isAskedFor(order, kind) ? { [kind]: list ?? [] } : {};
}

async function screenshotOf(performance: Performance): Promise<string | undefined> {
  const { driver, order, keep, signal } = performance;
  const asked = order.formats.find((format) => format.kind === 'screenshot');
  if (asked === undefined) return undefined;
  const image = await driver.screenshot(asked, signal);
  return await keep(image.bytes, image.mediaType);
}

function metadataOf(
  read: PageRead,
  order: ScrapeOrder,
  arrival: Arrival,
  url: string,
): Readonly<Record<string, unknown>> {
  const { statusCode, contentType, finalUrl } = arrival;
  return {
    ...read.metadata,
    sourceURL: order.url,
    url: url.startsWith('about:') ? finalUrl : url,
    statusCode,
    ...(statusCode >= 400 ? { error: arrival.statusText || `HTTP ${statusCode}` } : {}),
    ...(contentType === undefined ? {} : { contentType }),
    proxyUsed: 'basic',
    creditsUsed: 1,
    concurrencyLimited: false,
  };
}

function nothingThere(order: ScrapeOrder): AppError {
  const filtered = order.includeTags.length > 0 || order.excludeTags.length > 0;
  return new AppError(
    'SCRAPE_ALL_ENGINES_FAILED',
    filtered
      ? 'Nothing is left of the page: includeTags matches no text, or excludeTags all of it.'
      : 'The page is there, but has no text on it.',
    { reason: 'empty-page' },
  );
}
