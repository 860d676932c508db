/** `POST /v2/search`: results of the web, scraped where asked for. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { AppError } from '../base/errors.ts';
import { searchAnswer, type SearchAnswer } from '../contract/search-answer.ts';
import { searchRequest, type SearchRequest } from '../contract/search-request.ts';
import type { FoundResult, Search, SearchOrder } from '../search/search.ts';
import { baseUrl } from './base-url.ts';
import { accountOf, teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import type { Leaving } from './leaving.ts';
import { withFullAddresses } from './media.ts';
import { errorAnswers } from './open-api.ts';
import { toOrder } from './to-order.ts';

type Deps = {
  readonly search: Search;
  readonly callers: Callers;
  readonly leaving: Leaving;
  readonly settings: HttpSettings;
};

export function searchRoute(app: FastifyInstance, deps: Deps): void {
  const schema = {
    operationId: 'search',
    summary: 'Search the web, and scrape what is found',
    body: searchRequest,
    response: {
      200: searchAnswer,
      ...errorAnswers(400, 401, 402, 403, 408, 413, 415, 429, 500, 503),
    },
  };
  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/v2/search',
      { schema, onRequest: deps.callers.admit('search') },
      async (request, reply): Promise<SearchAnswer> => {
        const { body } = request;
        const found = await deps.search.search(
          teamOf(request),
          toSearch(body),
          deps.leaving.signalFor(reply),
          accountOf(request),
        );
        const { web, images, news } = found.results;
        const base = baseUrl(request, deps.settings);
        const pages = (results: readonly FoundResult[]): readonly FoundResult[] =>
          body.ignoreInvalidURLs
            ? results.filter(({ scraped }) => scraped?.error === undefined)
            : results;
        return {
          success: true,
          data: {
            ...(web === undefined ? {} : { web: pages(web).map((found) => toWeb(found, base)) }),
            ...(images === undefined ? {} : { images: images.flatMap(toImage) }),
            ...(news === undefined
              ? {}
              : { news: pages(news).map((found) => toNews(found, base)) }),
          },
          creditsUsed: found.credits,
          id: found.id,
          ...warningOf(body),
        };
      },
    );
}

/** @throws AppError `FORBIDDEN` for promises this server cannot keep */
function toSearch(body: SearchRequest): SearchOrder {
  if (body.enterprise?.some((promise) => promise !== 'default') === true) {
    throw new AppError(
      'FORBIDDEN',
      'Anonymous search and zero data retention are not enabled for this team.',
    );
  }
  const { scrapeOptions, origin } = body;
  return {
    text: body.query,
    sources: body.sources,
    limit: body.limit,
    language: body.country === undefined ? body.lang : `${body.lang}-${body.country.toUpperCase()}`,
    timeRange: timeRangeOf(body.tbs),
    rules: {
      includeDomains: body.includeDomains ?? [],
      excludeDomains: body.excludeDomains ?? [],
      categories: body.categories,
    },
    timeoutMs: body.timeout,
    scrape:
      scrapeOptions === undefined || scrapeOptions.formats.length === 0
        ? undefined
        : (url) => toOrder({ ...scrapeOptions, url, origin }),
  };
}

const RANGES = { h: 'day', d: 'day', w: 'week', m: 'month', y: 'year' } as const;

/** The narrowest range an engine knows that holds what was asked for. */
function timeRangeOf(tbs: string | undefined): SearchOrder['timeRange'] {
  const letter = /\bqdr:([hdwmy])/.exec(tbs ?? '')?.[1];
  return letter === undefined ? undefined : RANGES[letter as keyof typeof RANGES];
}

/** What was asked for and could not be heeded. */
function warningOf({ tbs, location }: SearchRequest): { readonly warning?: string } {
  const ignored = [
    ...(tbs !== undefined && timeRangeOf(tbs) === undefined ? [`tbs "${tbs}"`] : []),
    ...(location === undefined ? [] : ['location']),
  ];
  if (ignored.length === 0) return {};
  return { warning: `The search engine of this server cannot heed ${ignored.join(' and ')}.` };
}

type Answered<Source extends keyof SearchAnswer['data']> = NonNullable<
  SearchAnswer['data'][Source]
>[number];

function toWeb(found: FoundResult, base: string): Answered<'web'> {
  const { url, title, snippet, category, position } = found;
  return {
    ...documentOf(found, base),
    url,
    title,
    description: snippet,
    position,
    ...(category === undefined ? {} : { category }),
  };
}

function toNews(found: FoundResult, base: string): Answered<'news'> {
  const { url, title, snippet, date, imageUrl, position } = found;
  return {
    ...documentOf(found, base),
    title,
    url,
    snippet,
    ...(date === undefined ? {} : { date }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    position,
  };
}

/** A result without a picture is none. */
function toImage({ title, url, imageUrl, imageSize, position }: FoundResult): Answered<'images'>[] {
  if (imageUrl === undefined) return [];
  const size =
    imageSize === undefined ? {} : { imageWidth: imageSize.width, imageHeight: imageSize.height };
  return [{ title, imageUrl, ...size, url, position }];
}

/** The fields of the document, or why there is none. */
function documentOf(
  { url, scraped }: FoundResult,
  base: string,
): Readonly<Record<string, unknown>> {
  if (scraped === undefined) return {};
  if (scraped.document === undefined) {
    const metadata = { sourceURL: url, statusCode: 500, error: scraped.error ?? '' };
    return { metadata: { ...metadata, creditsUsed: scraped.credits } };
  }
  return JSON.parse(withFullAddresses(scraped.document, base)) as Readonly<Record<string, unknown>>;
}
