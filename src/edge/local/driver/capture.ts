/** Pictures and papers of a page. */
import { AppError } from '../../../base/errors.ts';
import type { Image, PdfRequest, ScreenshotRequest } from '../../../runtime/page-driver.ts';
import { onPage } from './guard.ts';
import type { DriverLimits } from './limits.ts';
import type { PreparedPage } from './prepare.ts';

type Deps = { readonly prepared: PreparedPage; readonly limits: DriverLimits };

/** A picture of the page; in the asked viewport, after which the page's own is restored. */
export async function screenshot(
  deps: Deps,
  request: ScreenshotRequest,
  signal: AbortSignal,
): Promise<Image> {
  const { viewport } = request;
  if (viewport === undefined) return await take(deps, request, signal);
  const { prepared } = deps;
  const own = prepared.viewport();
  try {
    await onPage(prepared, signal, () => prepared.resize(viewport));
    return await take(deps, request, signal);
  } finally {
    // The page may be gone by now, or the caller.
    await onPage(prepared, signal, () => prepared.resize(own)).catch(() => undefined);
  }
}

async function take(deps: Deps, request: ScreenshotRequest, signal: AbortSignal): Promise<Image> {
  const clip = request.fullPage ? await wholePage(deps, signal) : undefined;
  const shape =
    request.quality === undefined
      ? ({ format: 'png' } as const)
      : ({ format: 'jpeg', quality: request.quality } as const);
  const answer = await onPage(deps.prepared, AbortSignal.any([signal, tooSlow(deps)]), () =>
    deps.prepared.cdp.send('Page.captureScreenshot', {
      ...shape,
      captureBeyondViewport: clip !== undefined,
      ...(clip === undefined ? {} : { clip }),
    }),
  );
  return {
    bytes: Buffer.from(answer.data, 'base64'),
    mediaType: request.quality === undefined ? 'image/png' : 'image/jpeg',
  };
}

async function wholePage(
  deps: Deps,
  signal: AbortSignal,
): Promise<{ x: number; y: number; width: number; height: number; scale: number }> {
  const metrics = await onPage(deps.prepared, signal, () =>
    deps.prepared.cdp.send('Page.getLayoutMetrics'),
  );
  const { width, height } = metrics.cssContentSize;
  return {
    x: 0,
    y: 0,
    width: Math.max(1, Math.min(width, deps.limits.captureHeight)),
    height: Math.max(1, Math.min(height, deps.limits.captureHeight)),
    scale: 1,
  };
}

/** The page as a PDF. @throws AppError `SCRAPE_ACTION_ERROR` for a paper or scale that is none */
export async function pdf(
  deps: Deps,
  request: PdfRequest,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    return await onPage(deps.prepared, AbortSignal.any([signal, tooSlow(deps)]), async () => {
      const page = await deps.prepared.playwright();
      return await page.pdf({
        landscape: request.landscape,
        scale: request.scale,
        format: request.format,
        printBackground: true,
      });
    });
  } catch (error) {
    if (error instanceof AppError || signal.aborted || !(error instanceof Error)) throw error;
    throw new AppError(
      'SCRAPE_ACTION_ERROR',
      'The page could not be printed with this format and scale.',
      {},
      error,
    );
  }
}

function tooSlow(deps: Deps): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => {
    limit.abort(
      new AppError(
        'SCRAPE_ACTION_ERROR',
        `The page could not be captured within ${deps.limits.captureMs / 1_000} s.`,
      ),
    );
  }, deps.limits.captureMs).unref();
  return limit.signal;
}
