/** What the server's own driver can do on one live page; the scrape room works through this. */

export type Viewport = { readonly width: number; readonly height: number };

/** How a navigation ended; a 4xx or 5xx page is an arrival like any other. */
export type Arrival = {
  /** Address after redirects. */
  readonly finalUrl: string;
  /** HTTP status of the main document; 200 where the scheme has none. */
  readonly statusCode: number;
  /** `content-type` of the main document, or undefined where it had none. */
  readonly contentType: string | undefined;
  /** HTTP reason phrase, or a short text for it, of a 4xx or 5xx answer. */
  readonly statusText: string;
};

export type ScreenshotRequest = {
  readonly fullPage: boolean;
  /** 1 to 100 makes a JPEG of that quality; undefined makes a PNG. */
  readonly quality: number | undefined;
  /** Taken in this viewport; the page's own is restored after. */
  readonly viewport: Viewport | undefined;
};

export type Image = { readonly bytes: Uint8Array; readonly mediaType: 'image/png' | 'image/jpeg' };

export type PdfRequest = {
  readonly landscape: boolean;
  readonly scale: number;
  /** Paper as in contract 2.2: A0 to A6, Letter, Legal, Tabloid, Ledger. */
  readonly format: string;
};

/**
 * One live page, as the server drives it. Every call ends when its signal aborts, throwing the
 * signal's reason. A crashed or closed page throws AppError `RUNTIME_FAILED`.
 */
export interface PageDriver {
  /**
   * Goes to a URL and waits for the document (DOM content loaded).
   * @throws AppError `SCRAPE_DNS_RESOLUTION_ERROR`, `SCRAPE_SSL_ERROR`, `SCRAPE_SITE_ERROR` (refused,
   * reset, redirect loop, garbage), `PRIVATE_ADDRESS_REFUSED`, `SCRAPE_UNSUPPORTED_FILE_ERROR` (a download)
   */
  navigate(url: string, signal: AbortSignal): Promise<Arrival>;
  /**
   * Waits until the page has filled itself: loaded, no request of its scripts under way, no short
   * timer pending, no mutation still coming. Adds nothing on a static page; ends after a bounded
   * time on a page that never goes quiet.
   */
  settle(signal: AbortSignal): Promise<void>;
  /** Runs a function in a world of its own: page scripts can neither see nor change it. JSON in and out. */
  evaluateIsolated<Argument, Result>(
    script: (argument: Argument) => Result,
    argument: Argument,
    signal: AbortSignal,
  ): Promise<Awaited<Result>>;
  /** Waits as `settle` does, and runs a function as `evaluateIsolated` does in the look that finds the page quiet. */
  evaluateSettled<Argument, Result>(
    script: (argument: Argument) => Result,
    argument: Argument,
    signal: AbortSignal,
  ): Promise<Awaited<Result>>;
  /** Runs a script in the page's own world, as action `executeJavascript`; awaits promises. */
  evaluate(
    script: string,
    signal: AbortSignal,
  ): Promise<{ readonly type: string; readonly value: unknown }>;
  /** The document as it stands now, serialised with its doctype. */
  html(signal: AbortSignal): Promise<string>;
  url(): string;
  waitForSelector(selector: string, signal: AbortSignal): Promise<void>;
  /** Clicks the first match, or every match. @throws AppError `SCRAPE_ACTION_ERROR` when there is none */
  click(selector: string, all: boolean, signal: AbortSignal): Promise<void>;
  /** Types into the focused element. */
  write(text: string, signal: AbortSignal): Promise<void>;
  press(key: string, signal: AbortSignal): Promise<void>;
  /** Scrolls the page, or the matched element, by one screen. */
  scroll(
    direction: 'up' | 'down',
    selector: string | undefined,
    signal: AbortSignal,
  ): Promise<void>;
  screenshot(request: ScreenshotRequest, signal: AbortSignal): Promise<Image>;
  pdf(request: PdfRequest, signal: AbortSignal): Promise<Uint8Array>;
}
