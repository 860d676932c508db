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

/** Puts cookies into a context; one that is past its time is not put. */
export async function writeCookies(
  cdp: CDPSession,
  contextId: string,
  saved: readonly SavedCookie[],
): Promise<void> {
  if (saved.length === 0) return;
  const cookies = saved.map(({ domain, expires, ...cookie }) => ({
    ...cookie,
    // Without a dot in front a cookie belongs to its host alone: only an address says so.
    ...(domain.startsWith('.') ? { domain } : { url: addressOf(domain, cookie.secure) }),
    ...(expires === -1 ? {} : { expires }),
  }));
  await cdp.send('Storage.setCookies', {
    cookies: cookies as never,
    browserContextId: contextId,
  });
}

function addressOf(host: string, secure: boolean): string {
  return `${secure ? 'https' : 'http'}://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}/`;
}
