/** What a team has under way, counted in one statement. */
import type { JobStore } from '../../store/jobs.ts';
import type { PatientPool } from './connection.ts';
import { persist } from './persist.ts';

const OF_TEAM = `
  select
    (select count(*) from scrapes where team_id = $1 and state = 'queued') as waiting,
    (select count(*) from scrapes where team_id = $1 and state = 'running') as scraping,
    (select count(*) from sessions where team_id = $1 and status = 'active') as sessions,
    (select max(finished_at) from scrapes where team_id = $1 and state = 'completed') as last_success_at`;

type Raw = {
  readonly waiting: number;
  readonly scraping: number;
  readonly sessions: number;
  readonly last_success_at: number | null;
};

/** Keeps the promises of `JobStore` in PostgreSQL. */
export function createJobStore(pool: PatientPool): JobStore {
  return {
    async ofTeam(teamId) {
      const [raw] = await persist(() => pool.query<Raw>({ text: OF_TEAM, values: [teamId] }));
      return {
        waiting: raw?.waiting ?? 0,
        scraping: raw?.scraping ?? 0,
        sessions: raw?.sessions ?? 0,
        lastSuccessAt: raw?.last_success_at ?? undefined,
      };
    },
  };
}
