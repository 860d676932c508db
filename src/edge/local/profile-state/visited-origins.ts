/** Which origins the pages of a context have been on, and so may have stored something. */
import type { BrowserContext, Request } from 'playwright-core';

export type VisitedOrigins = {
  /** Those of frames first, then those of pages; the latest of each last. */
  list(): readonly string[];
};

/** Of origins that were only shown in frames, mostly advertisements, so many are looked at. */
const MAXIMUM_FRAME_ORIGINS = 20;

/** Begins to watch; ends with the context. */
export function watchVisitedOrigins(context: BrowserContext): VisitedOrigins {
  const ofPages = new Set<string>();
  const ofFrames = new Set<string>();
  const note = (origins: Set<string>, url: string): void => {
    const origin = originOf(url);
    if (origin === undefined) return;
    origins.delete(origin);
    origins.add(origin);
  };
  context.on('request', (request) => {
    if (request.isNavigationRequest()) note(isOfFrame(request) ? ofFrames : ofPages, request.url());
  });
  return {
    list() {
      for (const page of context.pages()) note(ofPages, page.url());
      const framed = [...ofFrames].filter((origin) => !ofPages.has(origin));
      return [...framed.slice(-MAXIMUM_FRAME_ORIGINS), ...ofPages];
    },
  };
}

/** The first request of a new tab comes before the tab. */
function isOfFrame(request: Request): boolean {
  try {
    return request.frame().parentFrame() !== null;
  } catch {
    return false;
  }
}

function originOf(url: string): string | undefined {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).origin;
}
