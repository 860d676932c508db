/** What a scrape is asked to do, in the words and units of this room; `http/` translates the wire into it. */
import type { ProfileUse } from '../profile/profiles.ts';
import type { PdfRequest, ScreenshotRequest } from '../runtime/page-driver.ts';

export type Format =
  | { readonly kind: 'markdown' }
  | { readonly kind: 'html' }
  | { readonly kind: 'rawHtml' }
  | { readonly kind: 'links' }
  | { readonly kind: 'images' }
  | ({ readonly kind: 'screenshot' } & ScreenshotRequest)
  | { readonly kind: 'attributes'; readonly selectors: readonly AttributeSelector[] };

export type AttributeSelector = { readonly selector: string; readonly attribute: string };

export type Action =
  | { readonly kind: 'wait'; readonly delayMs: number }
  | { readonly kind: 'waitForSelector'; readonly selector: string }
  | { readonly kind: 'click'; readonly selector: string; readonly all: boolean }
  | ({ readonly kind: 'screenshot' } & ScreenshotRequest)
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'press'; readonly key: string }
  | {
      readonly kind: 'scroll';
      readonly direction: 'up' | 'down';
      readonly selector: string | undefined;
    }
  | { readonly kind: 'scrape' }
  | { readonly kind: 'executeJavascript'; readonly script: string }
  | ({ readonly kind: 'pdf' } & PdfRequest);

/** How the page's content is chosen and cleaned. */
export type ContentRules = {
  readonly onlyMainContent: boolean;
  /** CSS selectors; when there are any, only what matches is kept. */
  readonly includeTags: readonly string[];
  /** CSS selectors of what is thrown away. */
  readonly excludeTags: readonly string[];
  /** Payloads of `data:` images give way to a marker. */
  readonly removeBase64Images: boolean;
};

/** One scrape; complete, so that its page can be opened again from it. Plain JSON. */
export type ScrapeOrder = ContentRules & {
  /** Absolute, http or https. */
  readonly url: string;
  readonly formats: readonly Format[];
  readonly headers: Readonly<Record<string, string>>;
  /** Extra wait after the page has settled, in milliseconds. */
  readonly waitForMs: number;
  /** For the whole request, waiting in the queue included, in milliseconds. */
  readonly timeoutMs: number;
  readonly mobile: boolean;
  readonly ignoreTlsErrors: boolean;
  readonly actions: readonly Action[];
  /** What the browser remembers of former visits. */
  readonly profile?: ProfileUse | undefined;
  /** The page is not left open for an interact; the first one opens it again. */
  readonly leavesPage?: boolean;
};
