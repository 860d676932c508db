/** Which origins the pages of a context have been on, and so may have stored something. */
import type { BrowserContext, Frame, Request } from 'playwright-core';

export type VisitedOrigins = {
  /** The latest last. */
  list(): readonly string[];
};

/** Begins to watch; ends with the context. */
export function watchVisitedOrigins(context: BrowserContext): VisitedOrigins {
  const origins = new Set<string>();
  const note = (url: string): void => {
    const origin = originOf(url);
    if (origin === undefined) return;
    origins.delete(origin);
    origins.add(origin);
  };
  context.on('request', (request) => {
    if (request.isNavigationRequest() && mayStore(request)) note(request.url());
  });
  return {
    list() {
      for (const page of context.pages()) note(page.url());
      return [...origins];
    },
  };
}

/** A frame of another site has a store of its own for each site it is shown in: that is not kept. */
function mayStore(request: Request): boolean {
  const frame = frameOf(request);
  const parent = frame?.parentFrame() ?? undefined;
  if (frame === undefined || parent === undefined) return true;
  return siteOf(request.url()) === siteOf(frame.page().mainFrame().url());
}

/** The first request of a new tab comes before the tab. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** Two labels at the end: never longer than the real site, so a frame too many is looked at, none too few. */
function siteOf(url: string): string {
  const { hostname } = new URL(url);
  return /^[\d.]+$|^\[/u.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.');
}

function originOf(url: string): string | undefined {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).origin;
}
