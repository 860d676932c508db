/** A question becomes results, and results become documents where asked for. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { TeamId } from '../base/ids.ts';
import { searchPrice } from '../ledger/price.ts';
import type { ScrapeOrder } from '../scrape/order.ts';
import type { ScrapeAccount, Scrapes } from '../scrape/scrapes.ts';
import type { LedgerStore } from '../store/ledger.ts';
import type { EngineQuery, EngineResult, SearchEngine, Source } from './engine.ts';
import { createPromisedCredits } from './promised-credits.ts';
import { scrapeResults, type ScrapedResult } from './scrape-results.ts';
import {
  categoryOf,
  keepsToDomains,
  withOperators,
  type Category,
  type SiteRules,
} from './site-filter.ts';

/** What is searched for, and what becomes of what is found. */
export type SearchOrder = Pick<EngineQuery, 'text' | 'language' | 'timeRange' | 'limit'> & {
  readonly sources: readonly Source[];
  readonly rules: SiteRules;
  /** For everything together, in milliseconds. */
  readonly timeoutMs: number;
  /** How a result's page is scraped; undefined: not at all. */
  readonly scrape: ((url: string) => ScrapeOrder) | undefined;
};

/** A result, with its document when it was scraped. */
export type FoundResult = EngineResult & {
  /** Its place among those of its source, from 1. */
  readonly position: number;
  readonly category: Category | undefined;
  readonly scraped: ScrapedResult | undefined;
};

export type Found = {
  readonly id: string;
  readonly results: Readonly<Partial<Record<Source, readonly FoundResult[]>>>;
  /** What all of it cost, scrapes included. */
  readonly credits: number;
};

export type Search = {
  /**
   * @throws AppError `SEARCH_NOT_CONFIGURED`, `SEARCH_TIMEOUT`, `SEARCH_FAILED`, `CREDITS_EXHAUSTED`,
   * `STORE_UNAVAILABLE`; the signal's reason. A page that cannot be scraped is a result that says so.
   */
  search(
    teamId: TeamId,
    order: SearchOrder,
    signal: AbortSignal,
    account: ScrapeAccount,
  ): Promise<Found>;
};

type Deps = {
  /** Undefined where none is configured. */
  readonly engine: SearchEngine | undefined;
  readonly scrapes: Scrapes;
  readonly ledger: LedgerStore;
  readonly clock: Clock;
};

export function createSearch(deps: Deps): Search {
  const promised = createPromisedCredits(deps.ledger);
  return {
    async search(teamId, order, signal, account) {
      const engine = requireEngine(deps.engine);
      const most = searchPrice(order.limit * order.sources.length);
      using held = await promised.promise(teamId, most);
      const id = randomUUID();
      const late = new AbortController();
      using _timer = deps.clock.after(order.timeoutMs, () => late.abort(timedOut(order.timeoutMs)));
      const ends = AbortSignal.any([signal, late.signal]);
      const deadline = deps.clock.now() + order.timeoutMs;
      const found = await ask(engine, order, ends);
      const count = [...found.values()].reduce((sum, results) => sum + results.length, 0);
      const credits = searchPrice(count);
      await settle(deps, { id, teamId, keyId: account.keyId, credits });
      // Its scrapes are paid by themselves.
      held[Symbol.dispose]();
      const scrape = (url: string) => scrapeOrder(order, url, deadline - deps.clock.now());
      const documents = await scrapeResults(pagesOf(found), {
        scrape: (url) => deps.scrapes.scrape(teamId, scrape(url), ends, account),
        wanted: order.scrape !== undefined,
        signal,
      });
      return {
        id,
        results: withDocuments(found, documents, order.rules),
        credits:
          credits + [...documents.values()].reduce((sum, { credits: each }) => sum + each, 0),
      };
    },
  };
}

function requireEngine(engine: SearchEngine | undefined): SearchEngine {
  if (engine !== undefined) return engine;
  throw new AppError(
    'SEARCH_NOT_CONFIGURED',
    'This server has no search engine. Its operator gives it one with SEARXNG_URL, the address of a SearXNG whose settings.yml allows the format json.',
  );
}

type Results = ReadonlyMap<Source, readonly EngineResult[]>;

async function ask(
  engine: SearchEngine,
  order: SearchOrder,
  signal: AbortSignal,
): Promise<Results> {
  const { language, timeRange, limit, rules } = order;
  const text = withOperators(order.text, rules);
  const answers = order.sources.map(async (source): Promise<[Source, readonly EngineResult[]]> => {
    const results = await engine.search({ text, source, language, timeRange, limit }, signal);
    return [source, results.filter(({ url }) => keepsToDomains(url, rules)).slice(0, limit)];
  });
  return new Map(await Promise.all(answers));
}

type Settlement = {
  readonly id: string;
  readonly teamId: TeamId;
  readonly keyId: ScrapeAccount['keyId'];
  readonly credits: number;
};

async function settle(
  { ledger, clock }: Deps,
  { id, teamId, keyId, credits }: Settlement,
): Promise<void> {
  if (credits === 0) return;
  const cause = `search:${id}:settle`;
  await ledger.write({ teamId, keyId, kind: 'settle', credits, cause, at: clock.now() });
}

/** Addresses to scrape: pages and news, not pictures. */
function pagesOf(found: Results): readonly string[] {
  const pages = [...(found.get('web') ?? []), ...(found.get('news') ?? [])];
  return [...new Set(pages.map(({ url }) => url))];
}

const LEAST_SCRAPE_MS = 1_000;

/** What a result's page is asked for, in the time the search has left; nobody works on it afterwards. */
function scrapeOrder(order: SearchOrder, url: string, leftMs: number): ScrapeOrder {
  const scrape = order.scrape?.(url);
  if (scrape === undefined) throw new TypeError('Nobody asked for documents.');
  const timeoutMs = Math.max(LEAST_SCRAPE_MS, Math.min(scrape.timeoutMs, leftMs));
  return { ...scrape, timeoutMs, leavesPage: true };
}

function withDocuments(
  found: Results,
  documents: ReadonlyMap<string, ScrapedResult>,
  rules: SiteRules,
): Found['results'] {
  const entries = [...found].map(([source, results]) => [
    source,
    results.map((result, index) => ({
      ...result,
      position: index + 1,
      category: categoryOf(result, rules),
      scraped: source === 'images' ? undefined : documents.get(result.url),
    })),
  ]);
  return Object.fromEntries(entries);
}

function timedOut(timeoutMs: number): AppError {
  return new AppError(
    'SEARCH_TIMEOUT',
    `The search did not end within its timeout of ${timeoutMs} ms.`,
  );
}
