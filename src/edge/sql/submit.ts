/** A scrape is written down: with a job in the queue, or as one that runs in this process already. */
import { SOLE_TEAM } from '../../base/ids.ts';
import type { NewScrape, ScrapeState, ScrapeStore } from '../../store/scrapes.ts';
import type { Completions } from './completions.ts';
import type { PatientPool } from './connection.ts';
import type { HandOff, Place } from './hand-off.ts';
import { createInTurn } from './in-turn.ts';
import { persist } from './persist.ts';
import { SCRAPE_TASK, jobOf } from './team-limits.ts';

/**
 * The row, and its job with it. Where a place is kept for it ($10 to $12) and its team may have one
 * job more, it is running at once and needs none.
 */
const SUBMIT = `
  with place as (
    select $10::uuid is not null and ($8::integer is null or $8::integer > (
      select count(*) from scrapes where team_id = $2 and state = 'running'
    ) + (
      select count(*) from sessions where team_id = $2 and status = 'active'
    )) as is_free
  ), row as (
    insert into scrapes (id, team_id, url, request, created_at, deadline, key_id, jobs_at_once, state, node_id, node_epoch, started_at)
    select $1, $2, $3, $4, $5, $6, $7, $8, case when is_free then 'running' else 'queued' end,
      case when is_free then $10::uuid end, case when is_free then $11::integer end, case when is_free then $12::bigint end
    from place
    where $9::bigint = 0 or balance_of($2) >= $9::bigint * (
      1 + (select count(*) from scrapes where team_id = $2 and state in ('queued', 'running'))
    )
    on conflict (id) do nothing returning id, state
  ), job as (
    select (graphile_worker.add_job('${SCRAPE_TASK}', ${jobOf('row.id', '$2', '$8')})).id from row where state = 'queued'
  )
  select row.state, job.id as job_id from row left join job on true`;

type Deps = {
  readonly pool: PatientPool;
  readonly completions: Completions;
  readonly handOff: HandOff;
};

/** What a scrape's row became when it was submitted. */
type Written = { readonly state: ScrapeState['kind'] };

/** As `ScrapeStore.submit`. @param find as `ScrapeStore.find` */
export function createSubmit(
  { pool, completions, handOff }: Deps,
  find: ScrapeStore['find'],
): ScrapeStore['submit'] {
  const write = (
    scrape: NewScrape,
    needsCredits: number,
    place: Place | undefined,
  ): Promise<Written | undefined> =>
    persist(async (isAgain) => {
      const values = [...submitValues(scrape), needsCredits, ...placeValues(place)];
      const [row] = await pool.query<Written>({ name: 'scrape-submit', text: SUBMIT, values });
      if (row !== undefined || !isAgain) return row;
      // Found on a second try, it is the row of the first, whose answer was lost.
      const found = await find(scrape.id);
      return found && { state: found.state.kind };
    });
  const begin = async (scrape: NewScrape, needsCredits: number): Promise<boolean> => {
    using place = handOff.end?.takePlace(
      scrape.jobsAtOnce === undefined ? undefined : scrape.teamId,
    );
    if (place === undefined) return (await write(scrape, needsCredits, undefined)) !== undefined;
    const written = await place.inTurn(() => write(scrape, needsCredits, place));
    if (written?.state === 'running') {
      completions.expect(scrape.id);
      place.run({ ...scrape, state: runningBy(place) });
    }
    return written !== undefined;
  };
  const inTurn = createInTurn();
  return async (scrape, needsCredits = 0) => {
    // Two at once would both find the last credit. The sole team's never comes.
    const maySpendTheLast = needsCredits > 0 && scrape.teamId !== SOLE_TEAM;
    return inTurn(maySpendTheLast ? scrape.teamId : undefined, () => begin(scrape, needsCredits));
  };
}

function submitValues(scrape: NewScrape): readonly unknown[] {
  const { id, teamId, url, request, createdAt, deadline, keyId, jobsAtOnce } = scrape;
  const facts = [id, teamId, url, JSON.stringify(request), createdAt, deadline];
  return [...facts, keyId ?? null, jobsAtOnce ?? null];
}

function placeValues(place: Place | undefined): readonly unknown[] {
  return [place?.owner.nodeId ?? null, place?.owner.epoch ?? null, place?.startedAt ?? null];
}

function runningBy({ owner, startedAt }: Place): ScrapeState {
  return { kind: 'running', nodeId: owner.nodeId, startedAt };
}
