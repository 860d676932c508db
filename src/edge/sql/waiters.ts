/** Who waits in this process for which scrape. */
import { untilAborted } from '../../base/abort.ts';
import type { ScrapeId } from '../../base/ids.ts';
import type { ScrapeRow } from '../../store/scrapes.ts';

export type Waiters = {
  /** Throws the signal's reason, and waits no more, as soon as it aborts. */
  wait(id: ScrapeId, signal: AbortSignal): Promise<ScrapeRow>;
  has(id: ScrapeId): boolean;
  ids(): readonly ScrapeId[];
  /** Hands a row that is over to everybody who waits for it. */
  resolve(row: ScrapeRow): void;
  reject(id: ScrapeId, error: unknown): void;
};

type Waiter = {
  readonly resolve: (row: ScrapeRow) => void;
  readonly reject: (error: unknown) => void;
};

/** Nobody waits yet. */
export function createWaiters(): Waiters {
  const waiters = new Map<ScrapeId, Set<Waiter>>();

  const settle = (id: ScrapeId, tell: (waiter: Waiter) => void): void => {
    const those = waiters.get(id);
    waiters.delete(id);
    those?.forEach(tell);
  };

  return {
    has: (id) => waiters.has(id),
    ids: () => [...waiters.keys()],
    resolve: (row) => settle(row.id, (waiter) => waiter.resolve(row)),
    reject: (id, error) => settle(id, (waiter) => waiter.reject(error)),
    async wait(id, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<ScrapeRow>();
      const waiter = { resolve, reject };
      const those = waiters.get(id) ?? new Set();
      waiters.set(id, those.add(waiter));
      try {
        return await untilAborted(promise, signal);
      } finally {
        those.delete(waiter);
        if (those.size === 0 && waiters.get(id) === those) waiters.delete(id);
      }
    },
  };
}
