/** Permissions of open pages: what a client granted goes when the client goes, so they are read before. */
import type { Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import type { ReadyPage } from '../dressed-page.ts';
import { READ_GRANTED } from './state-scripts.ts';
import { openTab } from './tab.ts';

/** Pages may take this long together, in milliseconds. */
const LIMIT_MS = 1_500;

/** By origin; a page that does not answer is passed over. */
export async function readPermissions(
  ready: ReadyPage,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const granted = new Map<string, readonly string[]>();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
  const readOf = async (page: Page): Promise<void> => {
    try {
      const opening = openTab(page, undefined);
      using tab = await untilAborted(opening, limit, (late) => late[Symbol.dispose]());
      const origin = tab.origin();
      if (origin === undefined) return;
      granted.set(origin, JSON.parse(await tab.call(READ_GRANTED, '{}', limit)) as string[]);
    } catch {
      // Busy, crashed or leaving: its origin keeps what it was loaded with.
    }
  };
  await Promise.all(ready.context.pages().map(readOf));
  return granted;
}
