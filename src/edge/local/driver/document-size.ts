/** Keeps a main document from growing without end. */
import { AppError } from '../../../base/errors.ts';
import type { DriverLimits } from './limits.ts';
import type { CdpSession } from '../chromium/cdp-session.ts';
import type { PreparedPage } from './prepare.ts';
import type { MainResponse } from './traffic.ts';

/** A document that is not there after this time is watched byte by byte, in milliseconds. */
const UNHURRIED_MS = 250;

/**
 * Watches one navigation. A document announced as too large is refused at once; one that takes
 * its time is counted as it comes. A quick document costs nothing.
 */
export function watchDocumentSize(
  prepared: PreparedPage,
  limits: DriverLimits,
): Disposable & {
  /** Aborts with an AppError `SCRAPE_SITE_ERROR` when the document is too large. */
  readonly tooLarge: AbortSignal;
} {
  const tooLarge = new AbortController();
  const refuse = (): void => {
    tooLarge.abort(documentTooLarge(limits.documentBytes));
    prepared.cdp.send('Page.stopLoading').catch(() => undefined); // The page may be gone already.
  };
  const headers = prepared.traffic.onMainResponse((response: MainResponse) => {
    if (announcedBytes(response) > limits.documentBytes) refuse();
  });
  let count: Disposable | undefined;
  const timer = setTimeout(() => {
    count = countBytes(prepared.cdp, limits.documentBytes, refuse);
  }, UNHURRIED_MS);
  return {
    tooLarge: tooLarge.signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
      headers[Symbol.dispose]();
      count?.[Symbol.dispose]();
    },
  };
}

function announcedBytes(response: MainResponse): number {
  return Number(response.header('content-length') ?? 0);
}

function countBytes(cdp: CdpSession, most: number, refuse: () => void): Disposable {
  const received = new Map<string, number>();
  const onData = (event: { requestId: string; dataLength: number }): void => {
    const bytes = (received.get(event.requestId) ?? 0) + event.dataLength;
    received.set(event.requestId, bytes);
    if (bytes > most) refuse();
  };
  cdp.on('Network.dataReceived', onData);
  return {
    [Symbol.dispose]() {
      cdp.off('Network.dataReceived', onData);
    },
  };
}

/** The refusal of a document over the limit. */
export function documentTooLarge(mostBytes: number): AppError {
  return new AppError(
    'SCRAPE_SITE_ERROR',
    `The document is larger than ${Math.floor(mostBytes / 1_048_576)} MB, which this server does not read.`,
    { reason: 'document-too-large', mostBytes },
  );
}
