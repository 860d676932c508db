/** SearXNG as search engine: its JSON, page by page. */
import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import type { EngineQuery, EngineResult, SearchEngine, Source } from '../../search/engine.ts';

/** One page of results is some ten kilobytes; more than this is not read. */
const MAX_ANSWER_BYTES = 5 * 1024 * 1024;
/** Pages have about twenty results. */
const MAX_PAGES = 10;

const CATEGORY: Readonly<Record<Source, string>> = {
  web: 'general',
  images: 'images',
  news: 'news',
};

/** Engines leave out what they do not know, or say null or an empty text. */
const text = z.string().nullish();

const answerSchema = z.object({
  results: z.array(
    z.object({
      url: text,
      title: text,
      content: text,
      publishedDate: text,
      img_src: text,
      thumbnail_src: text,
      thumbnail: text,
      resolution: text,
    }),
  ),
});

type RawResult = z.output<typeof answerSchema>['results'][number];

/** @param baseUrl address of the SearXNG, without a slash at the end */
export function createSearxng(baseUrl: string): SearchEngine {
  return {
    async search(query, signal) {
      const found = new Map<string, EngineResult>();
      for (let page = 1; page <= MAX_PAGES && found.size < query.limit; page += 1) {
        const before = found.size;
        for (const raw of await askPage(baseUrl, query, page, signal)) {
          const result = toResult(raw);
          if (result !== undefined && !found.has(result.url)) found.set(result.url, result);
        }
        if (found.size === before) break;
      }
      return [...found.values()].slice(0, query.limit);
    },
  };
}

async function askPage(
  baseUrl: string,
  query: EngineQuery,
  page: number,
  signal: AbortSignal,
): Promise<readonly RawResult[]> {
  const address = new URL(`${baseUrl}/search`);
  address.search = new URLSearchParams({
    q: query.text,
    format: 'json',
    categories: CATEGORY[query.source],
    language: query.language,
    pageno: String(page),
    ...(query.timeRange === undefined ? {} : { time_range: query.timeRange }),
  }).toString();
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } }).catch(
    (error: unknown) => {
      throw signal.aborted ? signal.reason : failed('cannot be reached', error);
    },
  );
  if (!answer.ok) {
    await answer.body?.cancel();
    throw failed(refusalOf(answer.status));
  }
  return readResults(await readText(answer, signal));
}

function refusalOf(status: number): string {
  if (status === 403)
    return 'refuses to answer in JSON: add "json" to search.formats in its settings.yml';
  if (status === 429) return 'is asked too often just now (its limiter answers 429)';
  return `answered with status ${status}`;
}

async function readText(answer: Response, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder();
  let all = '';
  let sizeBytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > MAX_ANSWER_BYTES) throw failed('answers with more than can be read');
      all += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw error instanceof AppError ? error : failed('broke off its answer', error);
  }
  return all + decoder.decode();
}

function readResults(body: string): readonly RawResult[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw failed('does not answer in JSON: is SEARXNG_URL the address of a SearXNG?', error);
  }
  const read = answerSchema.safeParse(value);
  if (!read.success) throw failed('answers in a form that is not known', read.error);
  return read.data.results;
}

/** Undefined for what has no address of a page, such as answers and widgets. */
function toResult(raw: RawResult): EngineResult | undefined {
  if (!raw.url || !/^https?:\/\//i.test(raw.url)) return undefined;
  const imageUrl = [raw.img_src, raw.thumbnail_src, raw.thumbnail].find((address) => address);
  return {
    url: raw.url,
    title: raw.title ?? '',
    snippet: raw.content ?? '',
    date: raw.publishedDate || undefined,
    imageUrl: imageUrl?.startsWith('//') === true ? `https:${imageUrl}` : (imageUrl ?? undefined),
    imageSize: toSize(raw.resolution ?? ''),
  };
}

/** Engines write 1920x1080, 1920 x 1080 or 1920×1080. */
function toSize(resolution: string): EngineResult['imageSize'] {
  const [, width, height] = /(\d+)\s*[x×]\s*(\d+)/i.exec(resolution) ?? [];
  return width === undefined || height === undefined
    ? undefined
    : { width: Number(width), height: Number(height) };
}

function failed(what: string, cause?: unknown): AppError {
  return new AppError('SEARCH_FAILED', `The SearXNG of this server ${what}.`, {}, cause);
}
