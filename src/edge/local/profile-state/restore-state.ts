/** Puts a saved state into a fresh context before its page goes anywhere; no site hears of it. */
import type { CDPSession } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import type { BrowserState, OriginState } from '../../../runtime/browser-state.ts';
import type { ReadyPage } from '../dressed-page.ts';
import { writeCookies } from './cookies.ts';
import { WRITE_ORIGIN } from './state-scripts.ts';
import { openTab } from './tab.ts';

/**
 * Cookies and permissions go to the context; what origins store is written in the page itself, which
 * visits an empty document of each: so session storage is that of this very tab. Blank at the end.
 * @param root a session with the browser itself; what was granted lasts as long as it does
 * @returns how many cookies the browser refuses: the others are there
 * @throws Error when a part cannot be put back; the signal's reason
 */
export async function restoreState(
  root: CDPSession,
  ready: ReadyPage,
  state: BrowserState,
  signal: AbortSignal,
): Promise<number> {
  const restoring = Promise.all([
    writeCookies(root, ready.contextId, state.cookies),
    writeOrigins(ready, state.origins.filter(storesSomething), signal),
    ...state.origins.map((origin) => grant(root, ready.contextId, origin)),
  ]);
  const [refused] = await untilAborted(restoring, signal);
  return refused;
}

async function writeOrigins(
  ready: ReadyPage,
  origins: readonly OriginState[],
  signal: AbortSignal,
): Promise<void> {
  if (origins.length === 0) return;
  using tab = await openTab(await ready.prepared.playwright(), ready.prepared.cdp);
  for (const origin of origins) {
    await tab.visit(origin.origin, signal);
    const written = await tab.call(WRITE_ORIGIN, JSON.stringify(origin), signal);
    if (written !== JSON.stringify(origin.origin)) {
      throw new Error(`The state of ${origin.origin} came to ${written}.`);
    }
  }
  await tab.leave(signal);
  // The sites see a tab that has been nowhere.
  await ready.prepared.cdp.send('Page.resetNavigationHistory');
}

async function grant(root: CDPSession, contextId: string, origin: OriginState): Promise<void> {
  for (const name of origin.permissions) {
    await root.send('Browser.setPermission', {
      permission: { name },
      setting: 'granted',
      origin: origin.origin,
      browserContextId: contextId,
    });
  }
}

function storesSomething(origin: OriginState): boolean {
  const { localStorage, sessionStorage, databases, caches } = origin;
  return [localStorage, sessionStorage, databases, caches].some((kept) => kept.length > 0);
}
