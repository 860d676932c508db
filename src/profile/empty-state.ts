/** The state of a browser that remembers nothing. */
import type { BrowserState } from '../runtime/browser-state.ts';

/** Of a profile nobody has saved yet. */
export const EMPTY_STATE: BrowserState = { cookies: [], origins: [] };

/** Whether there is nothing in it that a page could find. */
export function isEmptyState({ cookies, origins }: BrowserState): boolean {
  const holdsNothing = origins.every((origin) => {
    const { localStorage, sessionStorage, databases, caches, permissions } = origin;
    return [localStorage, sessionStorage, databases, caches, permissions].every(
      (kept) => kept.length === 0,
    );
  });
  return cookies.length === 0 && holdsNothing;
}
