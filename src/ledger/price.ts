/** What things cost (contract 2.5, 3.6 and 1.15); the one table of prices. */

import type { ErrorCode } from '../base/errors.ts';

/** Credits for one hour of a live page. */
const CREDITS_PER_HOUR = {
  /** A page that only ran code. */
  code: 120,
  /** A page that took a prompt at least once: its whole life is billed at this rate. */
  prompt: 420,
} as const;

const MS_PER_HOUR = 3_600_000;

/**
 * What one session costs, from open to close; at least one minute of its rate.
 *
 * @param openMs how long it was open, in milliseconds
 * @returns whole credits, rounded up
 * @throws RangeError when `openMs` is negative or not finite: a clock went wrong, do not bill
 */
export function sessionPrice(openMs: number, usedPrompt: boolean): number {
  if (!Number.isFinite(openMs) || openMs < 0) {
    throw new RangeError(`Cannot price a session open for ${openMs} ms.`);
  }
  const perHour = usedPrompt ? CREDITS_PER_HOUR.prompt : CREDITS_PER_HOUR.code;
  return Math.max(Math.ceil(perHour / 60), Math.ceil((openMs * perHour) / MS_PER_HOUR));
}

/**
 * How long a session may be open for so many credits, in milliseconds; 0 when they do not even pay
 * for the least time that is billed.
 */
export function longestOpenMs(credits: number, usedPrompt: boolean): number {
  const perHour = usedPrompt ? CREDITS_PER_HOUR.prompt : CREDITS_PER_HOUR.code;
  return credits < Math.ceil(perHour / 60) ? 0 : Math.floor((credits * MS_PER_HOUR) / perHour);
}

/** Credits of a scrape. */
const SCRAPE_CREDITS = {
  /** A document, whatever its status: a 404 page is one too. */
  base: 1,
  /** Each page of a PDF after the first. */
  pdfPage: 1,
  /** A host name that does not resolve. */
  unknownHost: 1,
} as const;

/** What a format costs beside the base; one that is not named costs nothing. */
const FORMAT_CREDITS: Readonly<Record<string, number>> = {
  json: 4,
  question: 4,
  query: 4,
  highlights: 4,
  audio: 4,
  video: 4,
};

/** What a scrape needs to be begun at all. */
export const LEAST_SCRAPE_CREDITS = SCRAPE_CREDITS.base;

/**
 * What a finished scrape costs, in whole credits.
 *
 * @param formats names of the formats asked for
 * @param pdfPages pages of the PDF that was read; 1 or less for anything else
 */
export function scrapePrice(formats: readonly string[], pdfPages = 1): number {
  const extras = [...new Set(formats)].reduce((sum, name) => sum + (FORMAT_CREDITS[name] ?? 0), 0);
  return SCRAPE_CREDITS.base + extras + Math.max(0, pdfPages - 1) * SCRAPE_CREDITS.pdfPage;
}

/** What a scrape costs that failed with this code: nothing, but for a host name that does not resolve. */
export function failedScrapePrice(code: ErrorCode): number {
  return code === 'SCRAPE_DNS_RESOLUTION_ERROR' ? SCRAPE_CREDITS.unknownHost : 0;
}

const SEARCH_CREDITS = { credits: 2, results: 10 } as const;

/** What a search costs without the scrapes of its results: by the number of results, in whole credits. */
export function searchPrice(results: number): number {
  return Math.ceil(results / SEARCH_CREDITS.results) * SEARCH_CREDITS.credits;
}
