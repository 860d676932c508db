/** What a team has used, has left, and has at work. */
import type { Clock } from '../base/clock.ts';
import type { LedgerStore } from '../store/ledger.ts';
import type { Jobs, JobStore } from '../store/jobs.ts';
import type { Caller } from './caller.ts';

/** The plan of the team everybody is when `AUTH=off`: large, and still a number one takes a share of. */
const UNLIMITED_CREDITS = 1_000_000_000_000;

export type Credits = {
  /** What can be spent, reserves taken off; never below 0. */
  readonly remaining: number;
  /** What the month began with, grants beside it included. */
  readonly plan: number;
  /** The calendar month (UTC), in milliseconds since the epoch. */
  readonly periodStart: number;
  readonly periodEnd: number;
};

/** Credits settled in one calendar month. */
export type Period = {
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  readonly keyName: string | undefined;
  readonly credits: number;
};

export type Usage = {
  credits(caller: Caller): Promise<Credits>;
  /** Oldest month first; by key where asked for. */
  periods(caller: Caller, byKey: boolean): Promise<readonly Period[]>;
  jobs(caller: Caller): Promise<Jobs & { readonly maximum: number }>;
};

type Deps = {
  readonly ledger: LedgerStore;
  readonly jobs: JobStore;
  readonly clock: Clock;
  /** What a team may have at work that has no limit of its own. */
  readonly jobsAtOnce: number;
};

export function createUsage({ ledger, jobs, clock, jobsAtOnce }: Deps): Usage {
  return {
    async credits({ teamId, monthlyCredits }) {
      const { start, end } = monthOf(clock.now());
      const remaining = Math.max(0, await ledger.balance(teamId));
      // Credits granted beside the month are part of it: else more would be left than there was.
      const plan =
        monthlyCredits === undefined
          ? UNLIMITED_CREDITS
          : Math.max(monthlyCredits, await ledger.hadSince(teamId, start));
      return {
        remaining,
        plan,
        periodStart: start,
        periodEnd: end,
      };
    },
    async periods({ teamId }, byKey) {
      const months = await ledger.months(teamId, byKey);
      return months.map(({ month, keyName, credits }) => ({
        ...monthOf(Date.parse(month)),
        keyName,
        credits,
      }));
    },
    async jobs(caller) {
      return {
        ...(await jobs.ofTeam(caller.teamId)),
        maximum: caller.jobsAtOnce ?? jobsAtOnce,
      };
    },
  };
}

function monthOf(at: number): { readonly start: number; readonly end: number } {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { start: Date.UTC(year, month, 1), end: Date.UTC(year, month + 1, 1) };
}
