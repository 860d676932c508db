/** What a search engine must be able to do. */

/** Kinds of results. */
export type Source = 'web' | 'images' | 'news';

export type EngineQuery = {
  readonly text: string;
  readonly source: Source;
  /** Such as `en-US`. */
  readonly language: string;
  readonly timeRange: 'day' | 'week' | 'month' | 'year' | undefined;
  /** As many results are asked for; there may be fewer. */
  readonly limit: number;
};

/** One result; what the engine does not tell is undefined. */
export type EngineResult = {
  /** Address of the page. */
  readonly url: string;
  readonly title: string;
  readonly snippet: string;
  /** ISO 8601, as the engine says it. */
  readonly date: string | undefined;
  readonly imageUrl: string | undefined;
  /** Pixels. */
  readonly imageSize: { readonly width: number; readonly height: number } | undefined;
};

export interface SearchEngine {
  /**
   * Best results first, each address once.
   * @throws AppError `SEARCH_FAILED` with what to do about it; the signal's reason
   */
  search(query: EngineQuery, signal: AbortSignal): Promise<readonly EngineResult[]>;
}
