/** Cookies of a context, with all that belongs to them. */
import type { CDPSession } from 'playwright-core';
import type { SavedCookie } from '../../../runtime/browser-state.ts';

/** All cookies of a context, those of sessions and of embedded sites too. */
export async function readCookies(cdp: CDPSession, contextId: string): Promise<SavedCookie[]> {
  const { cookies } = await cdp.send('Storage.getCookies', { browserContextId: contextId });
  return cookies
    .filter((cookie) => cookie.partitionKeyOpaque !== true)
    .map((cookie) => ({
      name: cookie.name,
      value: cookie.value,
      domain: cookie.domain,
      path: cookie.path,
      expires: cookie.session ? -1 : cookie.expires,
      httpOnly: cookie.httpOnly,
      secure: cookie.secure,
      priority: cookie.priority,
      sourceScheme: cookie.sourceScheme,
      sourcePort: cookie.sourcePort,
      ...(cookie.sameSite === undefined ? {} : { sameSite: cookie.sameSite }),
      ...(cookie.partitionKey === undefined ? {} : { partitionKey: cookie.partitionKey }),
    }));
}

/**
 * Puts cookies into a context; one that is past its time is not put.
 * @returns how many the browser refuses; the others are there
 */
export async function writeCookies(
  cdp: CDPSession,
  contextId: string,
  saved: readonly SavedCookie[],
): Promise<number> {
  if (saved.length === 0) return 0;
  const put = (cookies: readonly SavedCookie[]): Promise<unknown> =>
    cdp.send('Storage.setCookies', {
      cookies: cookies.map(toSet) as never,
      browserContextId: contextId,
    });
  try {
    await put(saved);
    return 0;
  } catch {
    // Of many with one it refuses, the browser takes none: which one, only trying tells.
    const tries = await Promise.allSettled(saved.map((cookie) => put([cookie])));
    const refused = tries.filter(({ status }) => status === 'rejected').length;
    if (refused === saved.length) throw new Error('The browser takes none of the cookies.');
    return refused;
  }
}

/** A cookie in the words of the command. */
function toSet({ domain, expires, ...cookie }: SavedCookie): Readonly<Record<string, unknown>> {
  // Secure and yet over http, as http://localhost may: read so, but not taken so.
  const isOdd = cookie.secure && cookie.sourceScheme === 'NonSecure';
  return {
    ...cookie,
    ...(isOdd ? { sourceScheme: undefined, sourcePort: undefined } : {}),
    // Without a dot in front a cookie belongs to its host alone: only an address says so.
    ...(domain.startsWith('.') ? { domain } : { url: addressOf(domain, cookie.secure) }),
    ...(expires === -1 ? {} : { expires }),
  };
}

function addressOf(host: string, secure: boolean): string {
  return `${secure ? 'https' : 'http'}://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}/`;
}
