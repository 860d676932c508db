/** Ready pages ahead of the scrapes: boxes are started, recycled and replaced so that one is at hand. */
import { untilAborted } from '../../base/abort.ts';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { GoneReason } from '../../runtime/live-page.ts';
import type { Box } from './box.ts';
import { countOf, newSlot, oldestParked, tellGone, type Slot } from './slot.ts';

export type StockDeps = {
  readonly startBox: (signal: AbortSignal) => Promise<Box>;
  /** Boxes at most, whatever they do. */
  readonly maximum: number;
  /** Blank pages kept ready. */
  readonly warm: number;
  readonly clock: Clock;
  readonly log: Log;
  /** A slot has changed what it is doing. */
  readonly onChange: () => void;
};

export type Stock = {
  readonly slots: ReadonlySet<Slot>;
  /** Boxes that are being started. */
  starting(): number;
  /** A slot with a blank page, its state 'scraping'. @throws AppError `RUNTIME_UNAVAILABLE`; the signal's reason */
  take(signal: AbortSignal): Promise<Slot>;
  /** Makes ready pages until those who wait are served and the stock is full; the oldest parked page gives way. */
  refill(): void;
  /** Gives the slot a blank page again, or replaces its box. `reason` is told to the page's listeners. */
  recycle(slot: Slot, reason: GoneReason | undefined): Promise<void>;
  /** Ends the slot's box. */
  drop(slot: Slot, reason: GoneReason): Promise<void>;
  close(): Promise<void>;
};

/** A browser is replaced after this many pages: what leaks in it, leaks no further. */
const PAGES_A_BOX = 250;
const START_LIMIT_MS = 30_000;
/** The stock is filled up when nothing was scraped for this long, in milliseconds. */
const TOP_UP_AFTER_MS = 100;
/** A page parked this long gives way to the stock; a younger one only to what is kept for scrapes. In milliseconds. */
const FORGOTTEN_AFTER_MS = 60_000;
/** The share of all boxes that is kept for the next scrapes, at any parked page's cost. */
const KEPT_FOR_SCRAPES = 1 / 4;
const RETRY_AFTER_MS = 1_000;
const RETRY_AFTER_AT_MOST_MS = 30_000;

export function createStock(deps: StockDeps): Stock {
  const shelf: Shelf = {
    deps,
    slots: new Set(),
    queue: createWaitingQueue(),
    closing: new AbortController(),
    starting: 0,
    topUp: undefined,
    failures: 0,
  };
  return {
    slots: shelf.slots,
    starting: () => shelf.starting,
    refill: () => refill(shelf),
    recycle: (slot, reason) => recycle(shelf, slot, reason),
    drop: (slot, reason) => drop(shelf, slot, reason),
    async take(signal) {
      const slot = [...shelf.slots].find((candidate) => candidate.state === 'waiting');
      if (slot !== undefined) slot.state = 'scraping';
      const waiting = slot ?? shelf.queue.wait(signal, (late) => ready(shelf, late));
      refill(shelf);
      return waiting;
    },
    async close() {
      shelf.closing.abort();
      shelf.queue.refuse(new AppError('SHUTTING_DOWN', 'The server is shutting down.'));
      await Promise.all([...shelf.slots].map((slot) => drop(shelf, slot, 'destroyed')));
    },
  };
}

type Shelf = {
  readonly deps: StockDeps;
  readonly slots: Set<Slot>;
  readonly queue: WaitingQueue;
  readonly closing: AbortController;
  starting: number;
  topUp: Disposable | undefined;
  /** Starts that failed since the last that did not. */
  failures: number;
};

/** The slot has a blank page: whoever waits longest gets it. */
function ready(shelf: Shelf, slot: Slot): void {
  slot.state = 'waiting';
  const waiter = shelf.queue.next();
  if (waiter !== undefined) {
    slot.state = 'scraping';
    waiter.resolve(slot);
  }
  shelf.deps.onChange();
}

/**
 * At once for those who wait, and when there is none for the next; the rest of the stock is filled up
 * one by one while nothing is scraped, for making a page costs as much as loading a small one.
 */
function refill(shelf: Shelf): void {
  const { deps, queue } = shelf;
  shelf.topUp?.[Symbol.dispose]();
  if (shelf.closing.signal.aborted || (shelf.failures > 0 && shelf.starting > 0)) return;
  const atHand = Math.min(1, deps.warm);
  while (coming(shelf) < queue.length() + atHand) if (!makeOne(shelf, 0)) return;
  if (coming(shelf) >= queue.length() + deps.warm) return;
  shelf.topUp = deps.clock.after(TOP_UP_AFTER_MS, () => {
    const quiet = countOf(shelf.slots, 'scraping') === 0;
    const isShort = coming(shelf) < Math.floor(deps.maximum * KEPT_FOR_SCRAPES);
    if (!quiet || makeOne(shelf, isShort ? 0 : FORGOTTEN_AFTER_MS)) refill(shelf);
  });
}

const coming = ({ slots, starting }: Shelf): number =>
  countOf(slots, 'waiting') + countOf(slots, 'recycling') + starting;

/** Starts a browser, or takes the oldest page back that was parked so long; false when there is neither. */
function makeOne(shelf: Shelf, parkedMs: number): boolean {
  const { deps, slots } = shelf;
  if (slots.size + shelf.starting < deps.maximum) {
    void start(shelf);
    return true;
  }
  const oldest = oldestParked(slots);
  if (oldest === undefined || deps.clock.now() - oldest.parkedAt < parkedMs) return false;
  void recycle(shelf, oldest, 'evicted');
  return true;
}

async function start(shelf: Shelf): Promise<void> {
  const { deps, slots, closing } = shelf;
  shelf.starting += 1;
  try {
    const limit = AbortSignal.timeout(START_LIMIT_MS);
    const slot = newSlot(await deps.startBox(AbortSignal.any([closing.signal, limit])));
    slots.add(slot);
    void slot.box.crashed.then(() => drop(shelf, slot, 'crashed'));
    shelf.failures = 0;
    if (closing.signal.aborted) await drop(shelf, slot, 'destroyed');
    else ready(shelf, slot);
  } catch (error) {
    if (!closing.signal.aborted) startFailed(shelf, error);
  } finally {
    shelf.starting -= 1;
  }
}

function startFailed(shelf: Shelf, error: unknown): void {
  const { deps, queue } = shelf;
  shelf.failures += 1;
  deps.log.error({ error, failures: shelf.failures }, 'could not start a browser');
  const sentence = 'No browser could be started; the log of the server says why.';
  queue.next()?.reject(new AppError('RUNTIME_UNAVAILABLE', sentence, {}, error));
  const delayMs = Math.min(RETRY_AFTER_MS * shelf.failures, RETRY_AFTER_AT_MOST_MS);
  deps.clock.after(delayMs, () => refill(shelf));
}

async function recycle(shelf: Shelf, slot: Slot, reason: GoneReason | undefined): Promise<void> {
  if (slot.state === 'gone' || slot.state === 'recycling') return;
  slot.parkTimer?.[Symbol.dispose]();
  slot.state = 'recycling';
  if (reason !== undefined) tellGone(slot, reason);
  slot.listeners = [];
  try {
    if (slot.box.served() >= PAGES_A_BOX) throw new Error('The browser has served its time.');
    await slot.box.undress();
  } catch (error) {
    shelf.deps.log.info({ error, boxId: slot.box.id }, 'a browser is replaced');
    await drop(shelf, slot, 'destroyed');
  }
  if (isRecycling(slot)) ready(shelf, slot);
}

async function drop(shelf: Shelf, slot: Slot, reason: GoneReason): Promise<void> {
  if (slot.state === 'gone') return;
  slot.state = 'gone';
  slot.parkTimer?.[Symbol.dispose]();
  if (reason !== 'destroyed') tellGone(slot, reason);
  await slot.box.destroy();
  shelf.slots.delete(slot);
  shelf.deps.onChange();
  refill(shelf);
}

/** It may have crashed while it was undressed. */
const isRecycling = (slot: Slot): boolean => slot.state === 'recycling';

type WaitingQueue = {
  length(): number;
  next(): PromiseWithResolvers<Slot> | undefined;
  /** @param late takes back a slot that came when its waiter had left */
  wait(signal: AbortSignal, late: (slot: Slot) => void): Promise<Slot>;
  refuse(error: AppError): void;
};

function createWaitingQueue(): WaitingQueue {
  const waiters: PromiseWithResolvers<Slot>[] = [];
  return {
    length: () => waiters.length,
    next: () => waiters.shift(),
    async wait(signal, late) {
      const waiter = Promise.withResolvers<Slot>();
      waiters.push(waiter);
      try {
        return await untilAborted(waiter.promise, signal, late);
      } finally {
        const place = waiters.indexOf(waiter);
        if (place >= 0) waiters.splice(place, 1);
      }
    },
    refuse: (error) => waiters.splice(0).forEach((waiter) => waiter.reject(error)),
  };
}
