/** Teams that have as many jobs at work as they may: their scrapes are left in the queue for a moment. */
import type { Clock } from '../../base/clock.ts';
import { type TeamId, isUuid } from '../../base/ids.ts';
import { createInTurn, type InTurn } from './in-turn.ts';

/** What ends elsewhere, or is a session, is not told here; so a full team is tried again this often. */
const TRY_AGAIN_MS = 250;

/** Name of the task, and of the flag by which a full node leaves its jobs alone. */
export const SCRAPE_TASK = 'scrape';

/** The flag on jobs of a team that has a limit. */
const FLAG = 'team:';

/** In a statement that adds a job: its flags, and its payload, from columns or parameters. */
export const jobOf = (id: string, teamId: string, jobsAtOnce: string): string => `
  payload => json_build_object('id', ${id}::text, 'team', case when ${jobsAtOnce}::integer is not null then ${teamId}::text end),
  flags => array_remove(array['scrape', '${FLAG}' || case when ${jobsAtOnce}::integer is not null then ${teamId}::text end], null),
  job_key => ${id}::text, max_attempts => 1`;

export type TeamLimits = {
  /** Flags of the jobs that are to be left. */
  flags(): readonly string[];
  /** This team has all it may: its jobs are left until it is freed, or for a moment. */
  full(teamId: TeamId): void;
  isFull(teamId: TeamId): boolean;
  /** Something of this team has ended. */
  freed(teamId: TeamId): void;
  /** Runs one after the other for a team, so that two do not both find the last place free. */
  readonly inTurn: InTurn;
};

/** @param onFreed called when jobs that were left may be looked at again */
export function createTeamLimits(clock: Clock, onFreed: () => void): TeamLimits {
  const full = new Map<TeamId, Disposable>();

  const freed = (teamId: TeamId): void => {
    const timer = full.get(teamId);
    if (timer === undefined) return;
    timer[Symbol.dispose]();
    full.delete(teamId);
    onFreed();
  };

  return {
    freed,
    isFull: (teamId) => full.has(teamId),
    flags: () => [...full.keys()].map((teamId) => FLAG + teamId),
    full(teamId) {
      if (!full.has(teamId))
        full.set(
          teamId,
          clock.after(TRY_AGAIN_MS, () => freed(teamId)),
        );
    },
    inTurn: createInTurn(),
  };
}

/** The team a job of the queue is limited by; undefined when it is not. */
export function limitedTeamOf(payload: unknown): TeamId | undefined {
  const team =
    typeof payload === 'object' && payload !== null && 'team' in payload ? payload.team : undefined;
  return typeof team === 'string' && isUuid(team) ? (team as TeamId) : undefined;
}
