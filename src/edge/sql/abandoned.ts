/** What dead processes left in the queue: scrapes nobody will end, and locks nobody will open. */
import type { ScrapeFailure } from '../../store/scrapes.ts';
import { type Completions, OVER_CHANNEL } from './completions.ts';
import type { PatientPool } from './connection.ts';
import { persist } from './persist.ts';
import { type RawScrape, SCRAPE_COLUMNS, toScrapeRow } from './scrape-rows.ts';

/** A node that gave no sign of life for so long is dead. */
const DEAD_AFTER_MS = 15_000;

/** Whoever runs a scrape ends it at its deadline. One that is running so long after is run by nobody. */
const LATE_MS = 60_000;

const OVERSLEPT: ScrapeFailure = {
  code: 'CONCURRENCY_QUEUE_TIMEOUT',
  message: 'The scrape waited in the queue until its time was over.',
  details: {},
};

const ORPHANED: ScrapeFailure = {
  code: 'RUNTIME_FAILED',
  message: 'The server that did this scrape stopped before it was done. Scrape the page again.',
  details: {},
};

const FAIL = `
  update scrapes set
    state = 'failed', finished_at = $1,
    failure = case state when 'queued' then $2 else $3 end
  where (state = 'queued' and deadline <= $1)
    or (state = 'running' and (deadline <= $5 or not exists (
      select 1 from nodes
      where nodes.id = scrapes.node_id and nodes.epoch = scrapes.node_epoch and nodes.beat_at >= $4
    )))
  returning ${SCRAPE_COLUMNS}, pg_notify('${OVER_CHANNEL}', id::text)`;

/** Jobs locked under the name of a life that is over; a fresh lock may belong to one that has not said its name yet. */
const DEAD_POOLS = `
  select distinct locked_by as name from graphile_worker.jobs
  where locked_by is not null and locked_at < now() - make_interval(secs => $1)
    and not exists (select 1 from nodes where worker_pool = jobs.locked_by and beat_at >= $2)`;

const UNLOCK = `select graphile_worker.force_unlock_workers($1::text[])`;

/** Unlocked, tried, and yet its scrape still waits: it was taken and never begun. */
const GIVE_BACK = `
  select (graphile_worker.reschedule_jobs(array_agg(jobs.id), attempts => 0)).id
  from graphile_worker.jobs join scrapes on scrapes.id::text = jobs.key
  where jobs.locked_at is null and jobs.attempts >= jobs.max_attempts and scrapes.state = 'queued'
  having count(*) > 0`;

const DROP = `
  select (graphile_worker.complete_jobs(array_agg(jobs.id))).id
  from graphile_worker.jobs left join scrapes on scrapes.id::text = jobs.key
  where jobs.task_identifier = 'scrape' and jobs.locked_at is null
    and (scrapes.id is null or scrapes.state in ('completed', 'failed'))
  having count(*) > 0`;

/**
 * Gives back what one living pool may have locked without knowing, because the answer was lost. What
 * it does run is unlocked, too, but not given back: its row is no longer queued.
 */
export async function giveBackLost(pool: PatientPool, poolName: string): Promise<void> {
  await persist(() => pool.query({ text: UNLOCK, values: [[poolName]] }));
  await persist(() => pool.query({ text: GIVE_BACK, values: [] }));
}

type Deps = { readonly pool: PatientPool; readonly completions: Completions };

/**
 * Fails scrapes that nobody will end, gives jobs back that a dead process had locked but not begun,
 * and removes those whose scrape is over. Answers how many scrapes were failed.
 * @param now milliseconds since the epoch
 */
export async function failAbandoned({ pool, completions }: Deps, now: number): Promise<number> {
  const deadBefore = now - DEAD_AFTER_MS;
  const query = <Row extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> =>
    persist(() => pool.query<Row & Record<string, unknown>>({ text, values }));

  const failed = await query<RawScrape>(FAIL, [
    now,
    JSON.stringify(OVERSLEPT),
    JSON.stringify(ORPHANED),
    deadBefore,
    now - LATE_MS,
  ]);
  for (const raw of failed) completions.announce(toScrapeRow(raw));

  const pools = await query<{ name: string }>(DEAD_POOLS, [DEAD_AFTER_MS / 1000, deadBefore]);
  if (pools.length > 0) await query(UNLOCK, [pools.map(({ name }) => name)]);
  await query(GIVE_BACK, []);
  await query(DROP, []);
  return failed.length;
}
