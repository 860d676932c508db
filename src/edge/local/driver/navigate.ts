/** Going to a URL, and naming what went wrong. */
import { AppError } from '../../../base/errors.ts';
import type { Arrival } from '../../../runtime/page-driver.ts';
import { documentTooLarge, watchDocumentSize } from './document-size.ts';
import { onPage } from './guard.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import type { DriverLimits } from './limits.ts';
import {
  failureOfEgress,
  failureOfNavigation,
  mayBeOfEgress,
  netErrorName,
} from './network-error.ts';
import type { EgressVerdict } from '../egress/verdict.ts';
import type { PreparedPage } from './prepare.ts';
import type { MainResponse } from './traffic.ts';

type Deps = {
  readonly prepared: PreparedPage;
  readonly world: IsolatedWorld;
  readonly limits: DriverLimits;
  /** What the way out last said of a host, for Chromium says only that the connection failed. */
  readonly lastVerdict: ((host: string) => EgressVerdict | undefined) | undefined;
};

/**
 * Goes to a URL and waits for its document (DOM content loaded).
 * @throws AppError as `PageDriver.navigate` says
 */
export async function navigate(deps: Deps, url: string, signal: AbortSignal): Promise<Arrival> {
  const { prepared, limits } = deps;
  prepared.traffic.reset();
  deps.world.reset();
  using size = watchDocumentSize(prepared, limits);
  // At the commit: so that what reads the page need not wait for its world after the document came.
  using _downloads = prepared.refuseDownloads();
  using _shown = prepared.documents.onShown(() => deps.world.open());
  const ending = AbortSignal.any([signal, size.tooLarge]);
  try {
    const failure = await onPage(prepared, ending, () => goTo(prepared, url));
    size.tooLarge.throwIfAborted();
    const response = prepared.traffic.mainResponse();
    if (failure === undefined) return arrivalOf(response, prepared.documents.url());
    return await arrivalDespite(deps, failure, url, signal);
  } catch (error) {
    stopLoading(prepared);
    size.tooLarge.throwIfAborted();
    throw error;
  }
}

/** How Chromium says that it did not get there. */
type Failure = { readonly text: string; readonly isDownload: boolean };

/** Undefined when the document came and was read to its end. */
async function goTo(prepared: PreparedPage, url: string): Promise<Failure | undefined> {
  const { errorText, isDownload, loaderId } = await prepared.cdp.send('Page.navigate', {
    url,
    referrerPolicy: 'unsafeUrl',
  });
  if (isDownload === true || errorText !== undefined)
    return { text: errorText ?? '', isDownload: isDownload === true };
  await prepared.documents.whenRead(loaderId);
  return undefined;
}

function arrivalOf(response: MainResponse | undefined, url: string): Arrival {
  if (response === undefined)
    return { finalUrl: url, statusCode: 200, contentType: undefined, statusText: '' };
  return {
    finalUrl: url,
    statusCode: response.status,
    contentType: response.header('content-type'),
    statusText: response.statusText,
  };
}

/** A failed navigation that is an arrival after all (an error status without a body), or what it is called. */
async function arrivalDespite(
  deps: Deps,
  { text, isDownload }: Failure,
  url: string,
  signal: AbortSignal,
): Promise<Arrival> {
  const { prepared } = deps;
  const response = prepared.traffic.mainResponse();
  const host = hostOf(prepared.traffic.mainUrl() ?? url);
  const name = netErrorName(text);
  if (isDownload) throw unsupportedFile(response);
  if (name === 'ERR_HTTP_RESPONSE_CODE_FAILURE' && response !== undefined) {
    const arrival = arrivalOf(response, response.url);
    await onPage(prepared, signal, () => goTo(prepared, 'about:blank'));
    return arrival;
  }
  if (name === 'ERR_ABORTED' && response !== undefined) throw withoutDocument(response, host);
  if (name === undefined) throw new Error(`The page did not come: ${text}`);
  const verdict = mayBeOfEgress(name) ? deps.lastVerdict?.(host) : undefined;
  if (verdict !== undefined) throw failureOfEgress(verdict, host);
  throw failureOfNavigation(name, host);
}

/** What an answer is called that Chromium took no document from. */
function withoutDocument(response: MainResponse, host: string): AppError {
  const status = response.status;
  if (status !== 204 && status !== 205) return unsupportedFile(response);
  return new AppError(
    'SCRAPE_SITE_ERROR',
    `${host} answered without a document (HTTP ${status}).`,
    {
      host,
      reason: 'no-content',
    },
  );
}

function unsupportedFile(response: MainResponse | undefined): AppError {
  const contentType = response?.header('content-type') ?? 'unknown';
  return new AppError(
    'SCRAPE_UNSUPPORTED_FILE_ERROR',
    `The address is a file of type ${contentType}, not a page; this server cannot read it.`,
    { contentType },
  );
}

/** @throws AppError `SCRAPE_SITE_ERROR` when the document that came is over the limit after all */
export async function checkDocumentSize(deps: Deps, signal: AbortSignal): Promise<void> {
  const bytes = await deps.world.run(decodedBytes, undefined, signal);
  if (bytes > deps.limits.documentBytes) throw documentTooLarge(deps.limits.documentBytes);
}

function decodedBytes(): number {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.decodedBodySize ?? 0;
}

function stopLoading(prepared: PreparedPage): void {
  if (prepared.gone.aborted) return;
  prepared.cdp.send('Page.stopLoading').catch(() => undefined); // The page may be gone by now.
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
