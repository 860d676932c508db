/** Going to a URL, and naming what went wrong. */
import type { Download, Frame, Response } from 'playwright-core';
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
  const refuseDownload = (download: Download): void => {
    download.cancel().catch(() => undefined); // Its browser may be gone already.
  };
  // At the commit: so that what reads the page need not wait for its world after the document came.
  const openWorld = (frame: Frame): void => {
    if (frame === prepared.page.mainFrame()) deps.world.open();
  };
  prepared.page.on('download', refuseDownload);
  prepared.page.on('framenavigated', openWorld);
  try {
    const ending = AbortSignal.any([signal, size.tooLarge]);
    const response = await onPage(prepared, ending, () =>
      prepared.page.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 }),
    );
    size.tooLarge.throwIfAborted();
    return arrivalOf(response, prepared.page.url());
  } catch (error) {
    stopLoading(prepared);
    size.tooLarge.throwIfAborted();
    if (error instanceof AppError || signal.aborted || !(error instanceof Error)) throw error;
    return await arrivalDespite(deps, error, url, signal);
  } finally {
    prepared.page.off('download', refuseDownload);
    prepared.page.off('framenavigated', openWorld);
  }
}

function arrivalOf(response: Response | null, url: string): Arrival {
  if (response === null)
    return { finalUrl: url, statusCode: 200, contentType: undefined, statusText: '' };
  const headers = response.headers();
  return {
    finalUrl: url,
    statusCode: response.status(),
    contentType: headers['content-type'],
    statusText: response.statusText(),
  };
}

/** A failed navigation that is an arrival after all (an error status without a body), or what it is called. */
async function arrivalDespite(
  deps: Deps,
  error: Error,
  url: string,
  signal: AbortSignal,
): Promise<Arrival> {
  const { prepared } = deps;
  const response = prepared.traffic.mainResponse();
  const host = hostOf(prepared.traffic.mainUrl() ?? url);
  const name = netErrorName(error.message);
  if (/download is starting/iu.test(error.message)) throw unsupportedFile(response);
  if (name === 'ERR_HTTP_RESPONSE_CODE_FAILURE' && response !== undefined) {
    const arrival = arrivalOf(response, response.url());
    await onPage(prepared, signal, () => prepared.page.goto('about:blank'));
    return arrival;
  }
  if (name === 'ERR_ABORTED' && response !== undefined) throw withoutDocument(response, host);
  if (name === undefined) throw error;
  const verdict = mayBeOfEgress(name) ? deps.lastVerdict?.(host) : undefined;
  if (verdict !== undefined) throw failureOfEgress(verdict, host);
  throw failureOfNavigation(name, host);
}

/** What an answer is called that Chromium took no document from. */
function withoutDocument(response: Response, host: string): AppError {
  const status = response.status();
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

function unsupportedFile(response: Response | undefined): AppError {
  const contentType = response?.headers()['content-type'] ?? 'unknown';
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
