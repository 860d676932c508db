/** The rights to save that this process holds. */
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { SessionId, TeamId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { Lease, ProfileStore } from '../store/profiles.ts';
import type { Owner } from '../store/scrapes.ts';
import { placeOf } from './place.ts';

/** A lease ends so long after the last beat of its owner, in milliseconds. */
const LEASE_MS = 20_000;

export type Leases = {
  /** @throws AppError `PROFILE_LOCKED` while somebody else writes */
  take(teamId: TeamId, name: string, holder: SessionId): Promise<Lease>;
  /** More than once is the same. */
  giveBack(lease: Lease): Promise<void>;
  /** A saving has given it back. */
  isUsed(lease: Lease): void;
  /** Lets them last on; called with each beat. */
  renew(): Promise<void>;
};

type Deps = {
  readonly store: ProfileStore;
  readonly owner: Owner;
  readonly clock: Clock;
  readonly log: Log;
};

export function createLeases({ store, owner, clock, log }: Deps): Leases {
  const held = new Set<Lease>();
  return {
    async take(teamId, name, holder) {
      const request = { teamId, name, holder, owner, leaseMs: LEASE_MS, now: clock.now() };
      const lease = await store.lease(request);
      if (lease === undefined) throw lockedByOther(name);
      held.add(lease);
      return lease;
    },
    async giveBack(lease) {
      if (held.delete(lease)) await store.release(lease);
    },
    isUsed: (lease) => void held.delete(lease),
    async renew() {
      const asked = [...held];
      const alive = new Set((await store.renew(asked, LEASE_MS)).map(placeOf));
      for (const lease of asked) {
        if (!held.has(lease) || alive.has(placeOf(lease))) continue;
        log.warn(lease, 'the right to save a profile was lost');
      }
    },
  };
}

/** What whoever comes second is told. */
export function lockedByOther(name: string): AppError {
  return new AppError(
    'PROFILE_LOCKED',
    `The profile "${name}" is open for writing in another session. Stop that session, or use "saveChanges": false to only read it.`,
  );
}
