/** The way past the queue: a scrape that finds a place free in the very process it is submitted to. */
import type { Clock } from '../../base/clock.ts';
import type { TeamId } from '../../base/ids.ts';
import type { Owner, ScrapeRow } from '../../store/scrapes.ts';
import type { Room } from './room.ts';
import type { TeamLimits } from './team-limits.ts';

/** A place that is kept for one scrape; given back when its run is over, or when it is disposed and nothing runs. */
export type Place = Disposable & {
  readonly owner: Owner;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** One after the other for a team with a limit, so that two do not both find its last job free. */
  inTurn<T>(write: () => Promise<T>): Promise<T>;
  /** Runs a scrape whose row says already that it runs here. */
  run(scrape: ScrapeRow): void;
};

/** The working end of the queue as whoever submits sees it. */
export type WorkingEnd = {
  /**
   * A place for a scrape that nobody waits in front of; undefined when it has to wait.
   * @param limitedTeam the team when it has a limit of its own
   */
  takePlace(limitedTeam: TeamId | undefined): Place | undefined;
  /** Resolves when every place is given back. */
  whenIdle(): Promise<unknown>;
};

/** Where the store of scrapes finds the working end of its own process, while there is one. */
export type HandOff = { end: WorkingEnd | undefined };

type Deps = {
  readonly owner: Owner;
  readonly clock: Clock;
  readonly room: Room;
  readonly limits: TeamLimits;
  /** Never throws. */
  readonly runToItsEnd: (scrape: ScrapeRow) => Promise<void>;
  readonly onPlaceFree: () => void;
};

/** Lends places of the room to scrapes that need not queue. */
export function createHandOver(deps: Deps): WorkingEnd {
  const { owner, clock, room, limits } = deps;
  const lent = new Set<Promise<void>>();
  return {
    whenIdle: () => Promise.all(lent),
    takePlace(team) {
      // Those who wait go first.
      if (room.isAwaited || (team !== undefined && limits.isFull(team))) return undefined;
      const place = room.take();
      if (place === undefined) return undefined;
      const over = Promise.withResolvers<void>();
      lent.add(over.promise);
      const giveBack = (): void => {
        place[Symbol.dispose]();
        lent.delete(over.promise);
        over.resolve();
        if (team !== undefined) limits.freed(team);
        deps.onPlaceFree();
      };
      let runs = false;
      return {
        owner,
        startedAt: clock.now(),
        inTurn: (write) => limits.inTurn(team, write),
        run(scrape) {
          runs = true;
          void deps.runToItsEnd(scrape).finally(giveBack);
        },
        [Symbol.dispose]() {
          if (!runs) giveBack();
        },
      };
    },
  };
}
