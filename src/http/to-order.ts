/** From the wire's scrape request to the order the scrape room knows. */
import { AppError } from '../base/errors.ts';
import { waitsOf, type WireAction } from '../contract/actions.ts';
import type { WireFormat } from '../contract/formats.ts';
import type { ScrapeRequest } from '../contract/scrape-request.ts';
import type { ScreenshotRequest } from '../runtime/page-driver.ts';
import type { Action, Format, ScrapeOrder } from '../scrape/order.ts';

const DEFAULT_TIMEOUT_MS = 30_000;
const AUTO_PROXY_TIMEOUT_MS = 120_000;
const MAX_TIMEOUT_MS = 300_000;

/**
 * Translates a request that has passed its schema.
 * @throws AppError `FORBIDDEN` for zero data retention, which this server cannot promise
 */
export function toOrder(request: ScrapeRequest): ScrapeOrder {
  if (request.zeroDataRetention === true) throw zeroDataRetentionRefused();
  return {
    url: request.url,
    formats: withoutRepeats(request.formats.map(toFormat)),
    headers: request.headers ?? {},
    waitForMs: request.waitFor,
    timeoutMs: timeoutOf(request),
    mobile: request.mobile,
    ignoreTlsErrors: request.skipTlsVerification ?? !hasHeadersOrActions(request),
    actions: (request.actions ?? []).map(toAction),
    profile: request.profile,
    onlyMainContent: request.onlyMainContent,
    includeTags: request.includeTags ?? [],
    excludeTags: request.excludeTags ?? [],
    removeBase64Images: request.removeBase64Images,
  };
}

/** What is said to who asks for zero data retention. */
export function zeroDataRetentionRefused(): AppError {
  return new AppError('FORBIDDEN', 'Zero data retention (ZDR) is not enabled for this team.');
}

/**
 * Without a timeout a scrape has 30 s beside the waits it asks for itself. As hosted, exactly
 * 30 s with proxy auto means 120 s, and 300 s are the most there is.
 */
function timeoutOf(request: ScrapeRequest): number {
  const { timeout, proxy } = request;
  if (timeout === undefined)
    return DEFAULT_TIMEOUT_MS + request.waitFor + waitsOf(request.actions ?? []);
  if (timeout === DEFAULT_TIMEOUT_MS && proxy === 'auto') return AUTO_PROXY_TIMEOUT_MS;
  return Math.min(timeout, MAX_TIMEOUT_MS);
}

function hasHeadersOrActions(request: ScrapeRequest): boolean {
  return Object.keys(request.headers ?? {}).length > 0 || (request.actions ?? []).length > 0;
}

function withoutRepeats(formats: readonly Format[]): readonly Format[] {
  return formats.filter(
    (format, index) => formats.findIndex(({ kind }) => kind === format.kind) === index,
  );
}

const PLAIN = ['markdown', 'html', 'rawHtml', 'links', 'images'] as const;

function toFormat(format: WireFormat): Format {
  if (format.type === 'screenshot') return { kind: 'screenshot', ...toScreenshot(format) };
  if (format.type === 'attributes') return { kind: 'attributes', selectors: format.selectors };
  const kind = PLAIN.find((plain) => plain === format.type);
  if (kind === undefined)
    throw new TypeError(`The schema let ${format.type} pass, which is not built.`);
  return { kind };
}

// oxlint-disable-next-line complexity -- one case for each action, nothing else
function toAction(action: WireAction): Action {
  switch (action.type) {
    case 'wait':
      return action.selector === undefined
        ? { kind: 'wait', delayMs: action.milliseconds ?? 0 }
        : { kind: 'waitForSelector', selector: action.selector };
    case 'click':
      return { kind: 'click', selector: action.selector, all: action.all };
    case 'screenshot':
      return { kind: 'screenshot', ...toScreenshot(action) };
    case 'write':
      return { kind: 'write', text: action.text };
    case 'press':
      return { kind: 'press', key: action.key };
    case 'scroll':
      return { kind: 'scroll', direction: action.direction, selector: action.selector };
    case 'scrape':
      return { kind: 'scrape' };
    case 'executeJavascript':
      return { kind: 'executeJavascript', script: action.script };
    case 'pdf':
    case 'generatePDF':
      return {
        kind: 'pdf',
        landscape: action.landscape,
        scale: action.scale,
        format: action.format,
      };
  }
}

type WireScreenshot = {
  readonly fullPage: boolean;
  readonly quality?: number | undefined;
  readonly viewport?: ScreenshotRequest['viewport'];
};

function toScreenshot({ fullPage, quality, viewport }: WireScreenshot): ScreenshotRequest {
  return { fullPage, quality: quality === undefined ? undefined : Math.round(quality), viewport };
}
