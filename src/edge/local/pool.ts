/** The pool of boxes: ready pages ahead of the scrapes, parked pages behind them. */
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { Language, LivePage } from '../../runtime/live-page.ts';
import type { PageDriver } from '../../runtime/page-driver.ts';
import type { PageCounts, PagePool } from '../../runtime/page-pool.ts';
import type { PageProfile } from '../../runtime/page-profile.ts';
import type { RunnerReadiness } from './box.ts';
import { countOf, type Slot } from './slot.ts';
import { createStock, type Stock, type StockDeps } from './stock.ts';
import { createRunnerWarmer } from './warm-runners.ts';

type Deps = Omit<StockDeps, 'onChange'> & {
  /** How long a page waits for its first interact, in milliseconds. */
  readonly parkMs: number;
};

/** Begins to fill the stock at once. */
export function createPagePool(deps: Deps): PagePool {
  const freeListeners: (() => void)[] = [];
  let free = deps.maximum;
  let closed = false;

  const onChange = (): void => {
    warmer.look();
    const now = deps.maximum - countOf(stock.slots, 'held');
    if (now === free) return;
    free = now;
    for (const listener of freeListeners) listener();
  };
  const stock: Stock = createStock({ ...deps, onChange });
  const warmer = createRunnerWarmer({
    slots: stock.slots,
    quiet: () =>
      stock.starting() === 0 &&
      countOf(stock.slots, 'scraping') === 0 &&
      countOf(stock.slots, 'recycling') === 0,
    clock: deps.clock,
  });
  stock.refill();

  return {
    async open(request, signal) {
      // All that wait may have died together.
      for (let tries = 1; ; tries += 1) {
        if (closed) throw new AppError('SHUTTING_DOWN', 'The server is shutting down.');
        signal.throwIfAborted();
        const slot = await stock.take(signal);
        try {
          const driver = await slot.box.dress(request, signal);
          return pooledPage(
            { stock, clock: deps.clock, parkMs: deps.parkMs, onChange, profile: request.profile },
            slot,
            driver,
          );
        } catch (error) {
          void stock.recycle(slot, undefined);
          if (signal.aborted || tries > deps.maximum || !isOfBrowser(error)) throw error;
          deps.log.info({ error, boxId: slot.box.id, tries }, 'a waiting browser had died');
        }
      }
    },
    counts: () => countPages(stock, deps.maximum),
    onFree: (listener) => void freeListeners.push(listener),
    async close() {
      closed = true;
      warmer.stop();
      await stock.close();
    },
  };
}

/** A browser that died while it waited is not the page's fault: nothing was visited yet. */
const isOfBrowser = (error: unknown): boolean =>
  !(error instanceof AppError) || error.code === 'RUNTIME_FAILED';

function countPages(stock: Stock, maximum: number): PageCounts {
  const boxes = (language: Language, readiness: RunnerReadiness): number =>
    [...stock.slots].filter((slot) => slot.box.runnerReadiness(language) === readiness).length;
  const runners = (language: Language) => ({
    cold: boxes(language, 'cold'),
    started: boxes(language, 'started'),
    joined: boxes(language, 'joined'),
  });
  return {
    free: maximum - countOf(stock.slots, 'held'),
    waiting: countOf(stock.slots, 'waiting'),
    scraping: countOf(stock.slots, 'scraping'),
    parked: countOf(stock.slots, 'parked'),
    held: countOf(stock.slots, 'held'),
    starting: stock.starting() + countOf(stock.slots, 'recycling'),
    maximum,
    runners: { node: runners('node'), python: runners('python'), bash: runners('bash') },
  };
}

type PageParts = {
  readonly stock: Stock;
  readonly clock: Clock;
  readonly parkMs: number;
  readonly onChange: () => void;
  readonly profile: PageProfile | undefined;
};

/** A slot as the one it is lent to sees it. */
function pooledPage(parts: PageParts, slot: Slot, driver: PageDriver): LivePage {
  const { stock, clock } = parts;
  return {
    boxId: slot.box.id,
    driver,
    profile: parts.profile,
    park() {
      if (slot.state !== 'scraping' && slot.state !== 'held') return;
      slot.state = 'parked';
      slot.parkedAt = clock.now();
      slot.parkTimer = clock.after(parts.parkMs, () => void stock.recycle(slot, 'evicted'));
      parts.onChange();
      stock.refill();
    },
    claim() {
      if (slot.state !== 'parked' && slot.state !== 'scraping') return false;
      slot.parkTimer?.[Symbol.dispose]();
      slot.state = 'held';
      slot.listeners = [];
      slot.box.hold();
      parts.onChange();
      stock.refill();
      return true;
    },
    run: (task, timeoutMs, signal) => slot.box.run(task, timeoutMs, signal),
    joinCdp: (client, onActivity) => slot.box.joinCdp(client, onActivity),
    files: slot.box.files,
    lendToAgent: (signal) => slot.box.lendToAgent(signal),
    captureState: (signal) => slot.box.captureState(signal),
    onGone(listener) {
      if (slot.state === 'gone') listener('crashed');
      else slot.listeners.push(listener);
    },
    release: () => stock.recycle(slot, undefined),
    destroy: () => stock.drop(slot, 'destroyed'),
  };
}
