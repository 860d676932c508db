/** Addresses that are pictures, sounds or films instead of pages. */
import { AppError } from '../base/errors.ts';
import type { Arrival } from '../runtime/page-driver.ts';
import type { ScrapeOrder } from './order.ts';

/** Media types a browser shows without there being a text to read. SVG is text. */
const MEDIA = /^(?:image\/(?!svg)|audio\/|video\/|font\/)/u;
/** Formats that say what is written on a page. */
const OF_TEXT: ReadonlySet<string> = new Set(['markdown', 'html', 'rawHtml']);

/**
 * Refuses a media file where its text is asked for; screenshots and lists can be had of one.
 * @throws AppError `SCRAPE_UNSUPPORTED_FILE_ERROR` with the media type
 */
export function refuseMediaFile(order: ScrapeOrder, arrival: Arrival): void {
  const contentType = arrival.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (arrival.statusCode >= 400 || !MEDIA.test(contentType)) return;
  const format = order.formats.find(({ kind }) => OF_TEXT.has(kind));
  if (format === undefined) return;
  throw new AppError(
    'SCRAPE_UNSUPPORTED_FILE_ERROR',
    `The address is a file of type ${contentType}, not a page; there is no ${format.kind} of it. Formats it can give: screenshot, images.`,
    { contentType },
  );
}
