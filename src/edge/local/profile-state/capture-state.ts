/** Reads all that a context remembers, also when pages are busy or have crashed. */
import type { CDPSession, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import {
  MAXIMUM_STATE_CHARS,
  type BrowserState,
  type CapturedState,
  type OriginState,
} from '../../../runtime/browser-state.ts';
import type { ReadyPage } from '../dressed-page.ts';
import { readCookies } from './cookies.ts';
import type { ReadOrder } from './in-page/origin.ts';
import { READ_ORIGIN } from './state-scripts.ts';
import { openTab, type Tab } from './tab.ts';

export type CaptureParts = {
  /** A session with the browser itself. */
  readonly root: CDPSession;
  readonly ready: ReadyPage;
  /** Where the pages have been. */
  readonly visited: readonly string[];
  /** What the page was opened with: stands for origins nobody visited, or that cannot be read. */
  readonly loaded: BrowserState;
  /** What was granted to the origins of open pages. */
  readonly granted: ReadonlyMap<string, readonly string[]>;
};

/** Origins looked at, the latest first; more is a crawl, not a login. */
const MAXIMUM_ORIGINS = 100;
/** One origin may take this long to read, in milliseconds. */
const ORIGIN_LIMIT_MS = 3_000;
/** Visiting ends after this long, in milliseconds; what was not visited stands as it was loaded. */
const VISITS_LIMIT_MS = 10_000;
/** What the in-page function says when there is more than fits. */
const TOO_LARGE = 'livepage: state too large';
/** Caches are a convenience: they have a part of the room. */
const CACHE_SHARE = 1 / 4;

/** A page, and a session that can interrupt it. */
type Place = { readonly page: Page; readonly early: Pick<CDPSession, 'send'> | undefined };

type Reading = {
  readonly wanted: Set<string>;
  readonly origins: Map<string, OriginState>;
  leftChars: number;
};

/**
 * Open pages are read as they stand; then a tab visits empty documents of the other origins.
 * @throws Error when the browser does not answer: nothing is known of it then; the signal's reason
 */
export async function captureState(
  parts: CaptureParts,
  signal: AbortSignal,
): Promise<CapturedState> {
  const { root, ready, visited } = parts;
  const cookies = await untilAborted(readCookies(root, ready.contextId), signal);
  const latest = visited.toReversed();
  const reading: Reading = {
    wanted: new Set(latest.slice(0, MAXIMUM_ORIGINS)),
    origins: new Map(),
    leftChars: MAXIMUM_STATE_CHARS - JSON.stringify(cookies).length,
  };
  const first = await untilAborted(ready.prepared.playwright(), signal);
  const others = ready.context.pages().filter((page) => page !== first);
  const isAlive = !ready.prepared.gone.aborted;
  const own = { page: first, early: ready.prepared.cdp };
  if (isAlive) await readInPlace(own, reading, signal);
  for (const page of others) await readInPlace({ page, early: undefined }, reading, signal);
  if (isAlive) await visitAll(own, reading, signal);
  if (reading.wanted.size > 0) await visitFresh(parts, reading, signal);
  const state = { cookies, origins: merge(parts, reading) };
  return { state, unread: [...reading.wanted, ...latest.slice(MAXIMUM_ORIGINS)] };
}

/** A page that cannot be read is no failure: its origin is visited after. */
async function readInPlace(place: Place, reading: Reading, signal: AbortSignal): Promise<void> {
  await withTab(place, signal, async (tab, limit) => {
    const origin = tab.origin();
    if (origin === undefined || !reading.wanted.has(origin)) return;
    await tab.awaken(limit);
    await read(tab, origin, reading, limit);
  });
}

async function visitAll(place: Place, reading: Reading, signal: AbortSignal): Promise<void> {
  const until = Date.now() + VISITS_LIMIT_MS;
  let failures = 0;
  for (const origin of [...reading.wanted]) {
    const done = await withTab(place, signal, async (tab, limit) => {
      await tab.visit(origin, limit);
      await read(tab, origin, reading, limit);
    });
    // One origin may be stuck; a tab in which two are is not worth the time.
    if (!done && (failures += 1) > 1) return;
    if (Date.now() > until) return;
  }
}

/** Session storage went with the tab: it stands as it was loaded. */
async function visitFresh(
  parts: CaptureParts,
  reading: Reading,
  signal: AbortSignal,
): Promise<void> {
  const { ready, loaded } = parts;
  const left = [...reading.wanted];
  const page = await untilAborted(ready.context.newPage(), signal);
  await visitAll({ page, early: undefined }, reading, signal);
  for (const origin of left) {
    const state = reading.origins.get(origin);
    const former = loaded.origins.find((one) => one.origin === origin);
    if (state === undefined || former === undefined) continue;
    reading.origins.set(origin, { ...state, sessionStorage: former.sessionStorage });
  }
}

async function read(tab: Tab, origin: string, reading: Reading, limit: AbortSignal): Promise<void> {
  const order: ReadOrder = {
    mostChars: reading.leftChars,
    mostCacheChars: Math.floor(reading.leftChars * CACHE_SHARE),
  };
  const text = await tab.call(READ_ORIGIN, JSON.stringify(order), limit);
  const state = JSON.parse(text) as OriginState;
  if (state.origin !== origin) throw new Error(`Read ${state.origin} instead of ${origin}.`);
  reading.leftChars -= text.length;
  reading.wanted.delete(origin);
  reading.origins.set(origin, state);
}

/** Works in a tab within the time of one origin; false when it did not work. */
async function withTab(
  place: Place,
  signal: AbortSignal,
  work: (tab: Tab, limit: AbortSignal) => Promise<void>,
): Promise<boolean> {
  signal.throwIfAborted();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(ORIGIN_LIMIT_MS)]);
  try {
    const opening = openTab(place.page, place.early);
    using tab = await untilAborted(opening, limit, (late) => late[Symbol.dispose]());
    await work(tab, limit);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes(TOO_LARGE)) throw stateTooLarge();
    signal.throwIfAborted();
    return false;
  }
}

/** Origins nobody visited stand as they were loaded; so do those that could not be read. */
function merge({ loaded, granted }: CaptureParts, { origins }: Reading): OriginState[] {
  const former = new Map(loaded.origins.map((state) => [state.origin, state]));
  const all = new Map([...former, ...origins]);
  return [...all.values()]
    .map((state) => {
      const permissions = granted.get(state.origin) ?? former.get(state.origin)?.permissions ?? [];
      return { ...state, permissions };
    })
    .filter(holdsSomething);
}

/** What is told of an origin counts, too. */
function holdsSomething(origin: OriginState): boolean {
  const { localStorage, sessionStorage, databases, caches, permissions, workers, omitted } = origin;
  const kept = [localStorage, sessionStorage, databases, caches, permissions, workers, omitted];
  return kept.some((part) => part.length > 0);
}

function stateTooLarge(): AppError {
  const limit = MAXIMUM_STATE_CHARS / 1024 / 1024;
  return new AppError(
    'PROFILE_TOO_LARGE',
    `The browser remembers more than the ${limit} MB a profile may hold.`,
  );
}
