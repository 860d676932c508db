/** Scrapes as rows: each write one statement, one round trip, one commit. */
import type { ScrapeId } from '../../base/ids.ts';
import type { Owner, ScrapeFailure, ScrapeRow, ScrapeStore } from '../../store/scrapes.ts';
import { failAbandoned } from './abandoned.ts';
import { type Completions, OVER_CHANNEL } from './completions.ts';
import type { PatientPool } from './connection.ts';
import type { HandOff } from './hand-off.ts';
import { persist } from './persist.ts';
import { type RawScrape, SCRAPE_COLUMNS, toScrapeRow } from './scrape-rows.ts';
import { createSubmit } from './submit.ts';

const FIND = `select ${SCRAPE_COLUMNS}, document from scrapes where id = $1`;

const OVER = `returning ${SCRAPE_COLUMNS}, pg_notify('${OVER_CHANNEL}', id::text)`;

/** Ends the row and settles its price ($6) with it. */
const settled = (update: string): string => `
  with over as (
    ${update}, finished_at = $5
    where id = $1 and state = 'running' and node_id = $2 and node_epoch = $3 ${OVER}, key_id
  ), entry as (
    insert into ledger (team_id, key_id, kind, credits, cause, created_at)
    select team_id, key_id, 'settle', -$6::bigint, 'scrape:' || id || ':settle', $5
    from over where $6::bigint > 0
  )
  select * from over`;

const COMPLETE = settled(`update scrapes set state = 'completed', document = $4`);
const FAIL = settled(`update scrapes set state = 'failed', failure = $4`);

/** The job goes with it; one that is locked already finds nothing to do. */
const WITHDRAW = `
  with over as (
    update scrapes set state = 'failed', failure = $2, finished_at = $3
    where id = $1 and state = 'queued' ${OVER}
  )
  select over.*, (graphile_worker.remove_job(over.id::text)).id as job_id from over`;

const COUNTS = `
  select count(*) filter (where state = 'queued') as queued, count(*) filter (where state = 'running') as running
  from scrapes where state in ('queued', 'running')`;

const FORGET = `
  delete from scrapes where created_at < $1 and state in ('completed', 'failed')
    and not exists (select 1 from sessions where scrape_id = scrapes.id and status = 'active')
  returning id`;

type Deps = {
  readonly pool: PatientPool;
  readonly completions: Completions;
  readonly handOff: HandOff;
};

/** Keeps the promises of `ScrapeStore` in PostgreSQL. */
export function createScrapeStore({ pool, completions, handOff }: Deps): ScrapeStore {
  const find = createFind(pool);
  const finish = createFinish({ pool, completions }, find);

  return {
    find,
    submit: createSubmit({ pool, completions, handOff }, find),
    withdraw: (id, failure, now) =>
      finish(
        { name: 'scrape-withdraw', text: WITHDRAW, id, values: [JSON.stringify(failure), now] },
        ({ state }) => isSameFailure(state, failure, now),
      ),
    complete: (id, owner, document, now, credits = 0) =>
      finish(
        {
          name: 'scrape-complete',
          text: COMPLETE,
          id,
          values: [...ownerValues(owner), document, now, credits],
          document,
        },
        ({ state }) =>
          state.kind === 'completed' && state.nodeId === owner.nodeId && state.finishedAt === now,
      ),
    fail: (id, owner, failure, now, credits = 0) =>
      finish(
        {
          name: 'scrape-fail',
          text: FAIL,
          id,
          values: [...ownerValues(owner), JSON.stringify(failure), now, credits],
        },
        ({ state }) => isSameFailure(state, failure, now),
      ),
    untilOver: (id, signal) => completions.untilOver(id, signal),
    failAbandoned: (now) => failAbandoned({ pool, completions }, now),
    async counts() {
      const [row] = await persist(() =>
        pool.query<{ queued: number; running: number }>({
          name: 'scrape-counts',
          text: COUNTS,
          values: [],
        }),
      );
      return row ?? { queued: 0, running: 0 };
    },
    async forgetBefore(createdBefore) {
      const rows = await persist(() => pool.query({ text: FORGET, values: [createdBefore] }));
      return rows.length;
    },
  };
}

function createFind(pool: PatientPool): ScrapeStore['find'] {
  return async (id) => {
    const [raw] = await persist(() =>
      pool.query<RawScrape>({ name: 'scrape-find', text: FIND, values: [id] }),
    );
    return raw === undefined ? undefined : toScrapeRow(raw);
  };
}

/** A statement that ends one scrape; its first value is the id. */
type Ending = {
  readonly name: string;
  readonly text: string;
  readonly id: ScrapeId;
  /** From `$2` on. */
  readonly values: readonly unknown[];
  /** What a completed row has, so that it need not be read back. */
  readonly document?: string;
};

type Finish = (ending: Ending, isOurs: (row: ScrapeRow) => boolean) => Promise<boolean>;

/** Answers true also when an earlier attempt, whose answer was lost, had done it: `isOurs` tells by the row. */
function createFinish(
  { pool, completions }: Omit<Deps, 'handOff'>,
  find: ScrapeStore['find'],
): Finish {
  return ({ name, text, id, values, document }, isOurs) =>
    persist(async (isAgain) => {
      completions.expect(id);
      const statement = { name, text, values: [id, ...values] };
      const [raw] = await pool.query<RawScrape>(statement).finally(() => completions.unexpect(id));
      if (raw !== undefined) {
        completions.announce(toScrapeRow({ ...raw, document: document ?? null }));
        return true;
      }
      const found = isAgain ? await find(id) : undefined;
      if (found === undefined || !isOurs(found)) return false;
      completions.announce(found);
      return true;
    });
}

function ownerValues({ nodeId, epoch }: Owner): readonly unknown[] {
  return [nodeId, epoch];
}

function isSameFailure(state: ScrapeRow['state'], failure: ScrapeFailure, now: number): boolean {
  return state.kind === 'failed' && state.finishedAt === now && state.failure.code === failure.code;
}
