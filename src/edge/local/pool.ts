/**
 * The pool of boxes: ready pages ahead of the scrapes, parked pages behind them.
 *
 * A box is in one state at a time: waiting -> scraping -> parked -> (recycling -> waiting | held -> gone).
 */
import { AppError } from '../../base/errors.ts';
import { untilAborted } from '../../base/abort.ts';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { GoneReason, LivePage } from '../../runtime/live-page.ts';
import type { PageDriver } from '../../runtime/page-driver.ts';
import type { PagePool, PageRequest } from '../../runtime/page-pool.ts';
import type { Box, RunnerReadiness } from './box.ts';
import { createRunnerWarmer } from './warm-runners.ts';

export type SlotState = 'waiting' | 'scraping' | 'parked' | 'held' | 'recycling' | 'gone';

/** A box and what it is doing. */
export type Slot = {
  readonly box: Box;
  state: SlotState;
  /** When it was parked, in milliseconds since the epoch. */
  parkedAt: number;
  parkTimer: Disposable | undefined;
  listeners: ((reason: GoneReason) => void)[];
};

type Deps = {
  readonly startBox: (signal: AbortSignal) => Promise<Box>;
  /** Boxes at most, whatever they do. */
  readonly maximum: number;
  /** Blank pages kept ready. */
  readonly warm: number;
  /** How long a page waits for its first interact, in milliseconds. */
  readonly parkMs: number;
  readonly clock: Clock;
  readonly log: Log;
};

/** A browser is replaced after this many pages: what leaks in it, leaks no further. */
const PAGES_A_BOX = 250;
const START_LIMIT_MS = 30_000;
const RETRY_AFTER_MS = 1_000;

export function createPagePool(deps: Deps): PagePool {
  const slots = new Set<Slot>();
  const waiters: PromiseWithResolvers<Slot>[] = [];
  const freeListeners: (() => void)[] = [];
  const closing = new AbortController();
  let starting = 0;
  let failures = 0;

  const count = (state: SlotState): number => [...slots].filter((slot) => slot.state === state).length;
  const runners = (readiness: RunnerReadiness): number =>
    [...slots].filter((slot) => slot.box.runnerReadiness() === readiness).length;
  const tellFree = (): void => freeListeners.forEach((listener) => listener());
  const warmer = createRunnerWarmer({
    slots,
    quiet: () => starting === 0 && count('scraping') === 0 && count('recycling') === 0,
    clock: deps.clock,
  });

  /** A box has a blank page again: whoever waits longest gets it. */
  const ready = (slot: Slot): void => {
    const waiter = waiters.shift();
    slot.state = waiter === undefined ? 'waiting' : 'scraping';
    waiter?.resolve(slot);
    warmer.look();
  };

  const drop = async (slot: Slot, reason: GoneReason): Promise<void> => {
    if (slot.state === 'gone') return;
    const held = slot.state === 'held';
    slot.state = 'gone';
    slot.parkTimer?.[Symbol.dispose]();
    if (reason !== 'destroyed') slot.listeners.forEach((listener) => listener(reason));
    await slot.box.destroy();
    slots.delete(slot);
    if (held) tellFree();
    refill();
  };

  const start = async (): Promise<void> => {
    starting += 1;
    try {
      const box = await deps.startBox(AbortSignal.any([closing.signal, AbortSignal.timeout(START_LIMIT_MS)]));
      const slot: Slot = { box, state: 'recycling', parkedAt: 0, parkTimer: undefined, listeners: [] };
      slots.add(slot);
      void box.crashed.then(() => drop(slot, 'crashed'));
      failures = 0;
      starting -= 1;
      if (closing.signal.aborted) await drop(slot, 'destroyed');
      else ready(slot);
    } catch (error) {
      starting -= 1;
      if (closing.signal.aborted) return;
      failures += 1;
      deps.log.error({ error, failures }, 'could not start a browser');
      waiters.shift()?.reject(new AppError('RUNTIME_UNAVAILABLE', 'No browser could be started; the log of the server says why.', {}, error));
      deps.clock.after(RETRY_AFTER_MS * Math.min(failures, 30), refill);
    }
  };

  const recycle = async (slot: Slot, reason: GoneReason | undefined): Promise<void> => {
    if (slot.state === 'gone' || slot.state === 'recycling') return;
    const held = slot.state === 'held';
    slot.parkTimer?.[Symbol.dispose]();
    slot.state = 'recycling';
    if (reason !== undefined) slot.listeners.forEach((listener) => listener(reason));
    slot.listeners = [];
    try {
      if (slot.box.served() >= PAGES_A_BOX) throw new Error('the browser has served its time');
      await slot.box.undress();
    } catch (error) {
      deps.log.info({ error, boxId: slot.box.id }, 'browser is replaced');
      return drop(slot, 'destroyed');
    }
    if (held) tellFree();
    // It may have crashed meanwhile.
    if ((slot.state as SlotState) === 'recycling') ready(slot);
    return undefined;
  };

  /** Makes ready pages until those who wait are served and the stock is full; the oldest parked page gives way. */
  const refill = (): void => {
    if (closing.signal.aborted || (failures > 0 && starting > 0)) return;
    let coming = count('waiting') + count('recycling') + starting;
    while (coming < waiters.length + deps.warm) {
      const oldest = [...slots]
        .filter((slot) => slot.state === 'parked')
        .toSorted((one, other) => one.parkedAt - other.parkedAt)[0];
      if (slots.size + starting < deps.maximum) void start();
      else if (oldest !== undefined) void recycle(oldest, 'evicted');
      else return;
      coming += 1;
    }
  };

  const livePage = (slot: Slot, driver: PageDriver): LivePage => ({
    boxId: slot.box.id,
    driver,
    park() {
      if (slot.state !== 'scraping' && slot.state !== 'held') return;
      slot.state = 'parked';
      slot.parkedAt = deps.clock.now();
      slot.parkTimer = deps.clock.after(deps.parkMs, () => void recycle(slot, 'evicted'));
      refill();
      warmer.look();
    },
    claim() {
      if (slot.state !== 'parked') return false;
      slot.parkTimer?.[Symbol.dispose]();
      slot.state = 'held';
      slot.listeners = [];
      tellFree();
      return true;
    },
    run: (task, timeoutMs, signal) => slot.box.run(task, timeoutMs, signal),
    joinCdp: (client, onActivity) => slot.box.joinCdp(client, onActivity),
    onGone(listener) {
      if (slot.state === 'gone') listener('crashed');
      else slot.listeners.push(listener);
    },
    release: () => recycle(slot, undefined),
    destroy: () => drop(slot, 'destroyed'),
  });

  const take = async (signal: AbortSignal): Promise<Slot> => {
    const slot = [...slots].find((candidate) => candidate.state === 'waiting');
    if (slot !== undefined) {
      slot.state = 'scraping';
      return slot;
    }
    const waiter = Promise.withResolvers<Slot>();
    waiters.push(waiter);
    refill();
    try {
      return await untilAborted(waiter.promise, signal, ready);
    } finally {
      const place = waiters.indexOf(waiter);
      if (place >= 0) waiters.splice(place, 1);
    }
  };

  refill();

  return {
    async open(request: PageRequest, signal: AbortSignal) {
      if (closing.signal.aborted) throw new AppError('SHUTTING_DOWN', 'The server is shutting down.');
      signal.throwIfAborted();
      const slot = await take(signal);
      try {
        return livePage(slot, await slot.box.dress(request, signal));
      } catch (error) {
        void recycle(slot, undefined);
        throw error;
      }
    },
    counts: () => ({
      free: deps.maximum - count('held'),
      waiting: count('waiting'),
      scraping: count('scraping'),
      parked: count('parked'),
      held: count('held'),
      starting: starting + count('recycling'),
      maximum: deps.maximum,
      runners: { cold: runners('cold'), started: runners('started'), joined: runners('joined') },
    }),
    onFree: (listener) => void freeListeners.push(listener),
    async close() {
      closing.abort();
      warmer.stop();
      waiters.splice(0).forEach((waiter) => waiter.reject(new AppError('SHUTTING_DOWN', 'The server is shutting down.')));
      await Promise.all([...slots].map((slot) => drop(slot, 'destroyed')));
    },
  };
}
