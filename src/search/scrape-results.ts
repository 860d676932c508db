/** The pages of results, scraped a few at a time; one that fails says so and does not spoil the others. */
import { AppError } from '../base/errors.ts';
import { failedScrapePrice } from '../ledger/price.ts';
import type { FinishedScrape } from '../scrape/scrapes.ts';

/** What became of one page. */
export type ScrapedResult = {
  /** JSON text of the document; undefined when it failed. */
  readonly document: string | undefined;
  /** Why it failed. */
  readonly error: string | undefined;
  readonly credits: number;
};

type Parts = {
  readonly wanted: boolean;
  readonly scrape: (url: string) => Promise<FinishedScrape>;
  /** Of the caller: when it aborts, so does all of this. */
  readonly signal: AbortSignal;
};

const AT_ONCE = 4;

/**
 * Scrapes each address once; empty when none is wanted.
 * @throws the signal's reason; an error that is no `AppError` is a bug and thrown too
 */
export async function scrapeResults(
  urls: readonly string[],
  parts: Parts,
): Promise<ReadonlyMap<string, ScrapedResult>> {
  const results = new Map<string, ScrapedResult>();
  if (!parts.wanted) return results;
  const waiting = [...urls];
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      results.set(url, await scrapeOne(url, parts));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

async function scrapeOne(url: string, { scrape, signal }: Parts): Promise<ScrapedResult> {
  signal.throwIfAborted();
  try {
    const { document } = await scrape(url);
    return { document, error: undefined, credits: creditsOf(document) };
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError)) throw error;
    return { document: undefined, error: error.message, credits: failedScrapePrice(error.code) };
  }
}

/** What the scrape settled, as its own metadata says. */
function creditsOf(document: string): number {
  const { metadata } = JSON.parse(document) as {
    readonly metadata?: { readonly creditsUsed?: number };
  };
  return metadata?.creditsUsed ?? 0;
}
