/** What one working end of the queue knows while it works, and how it takes, runs and passes on. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Task } from 'graphile-worker';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { type ScrapeId, isUuid } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { Owner, ScrapeFailure, ScrapeRow, ScrapeStore } from '../../store/scrapes.ts';
import type { Database } from './database.ts';
import { type WorkingEnd, createHandOver } from './hand-off.ts';
import { persist } from './persist.ts';
import { createRoom } from './room.ts';
import { type RawScrape, SCRAPE_COLUMNS, toScrapeRow } from './scrape-rows.ts';
import { SCRAPE_TASK, type TeamLimits, jobOf, limitedTeamOf } from './team-limits.ts';

const RETRY_MS = 500;

const TAKE = `
  update scrapes set state = 'running', node_id = $2, node_epoch = $3, started_at = $4
  where id = $1 and state = 'queued' and deadline > $4
    and (jobs_at_once is null or jobs_at_once > (
      select count(*) from scrapes as other
      where other.team_id = scrapes.team_id and other.state = 'running'
    ) + (
      select count(*) from sessions
      where sessions.team_id = scrapes.team_id and sessions.status = 'active'
    ))
  returning ${SCRAPE_COLUMNS}`;

const MINE = `
  select ${SCRAPE_COLUMNS} from scrapes
  where id = $1 and state = 'running' and node_id = $2 and node_epoch = $3 and started_at = $4`;

/** With the time it first came, so that it keeps its place. */
const GIVE_BACK = `
  select (graphile_worker.add_job(
    '${SCRAPE_TASK}', run_at => to_timestamp(created_at / 1000.0), ${jobOf('id', 'team_id', 'jobs_at_once')}
  )).id from scrapes where id = $1`;

const OVERSLEPT: ScrapeFailure = {
  code: 'CONCURRENCY_QUEUE_TIMEOUT',
  message: 'The scrape waited in the queue until its time was over.',
  details: {},
};

export type LifeDeps = {
  readonly database: Database;
  readonly scrapes: ScrapeStore;
  readonly clock: Clock;
  readonly log: Log;
};

/** What is worked, by whom, and how much of it. */
export type Work = {
  readonly owner: Owner;
  /** So many run at once, whatever way they came. */
  readonly concurrency: number;
  readonly mayTake: () => boolean;
  readonly run: (scrape: ScrapeRow, signal: AbortSignal) => Promise<void>;
};

/** What one working end knows while it works. */
export type Life = WorkingEnd & {
  readonly task: Task;
  /** Aborts what runs. */
  readonly running: AbortController;
  /** Aborted when nothing more will be asked of the database. */
  readonly over: AbortSignal;
  isStopping: boolean;
  /** Whether a job may have been left in the queue that there is room for now. */
  mayTakeMore(): boolean;
  flagsToLeave(): string[] | null;
  foundNothing(): void;
  finish(): void;
};

/** @param onPlaceFree called when what came past the queue is over */
export function createLife(
  deps: LifeDeps,
  work: Work,
  limits: TeamLimits,
  onPlaceFree: () => void,
): Life {
  const { owner, concurrency, mayTake } = work;
  const finished = new AbortController();
  const running = new AbortController();
  const room = createRoom(concurrency, () => !life.isStopping && mayTake());
  const runToItsEnd = (scrape: ScrapeRow): Promise<void> =>
    runToEnd(deps, owner, scrape, () => work.run(scrape, running.signal), finished.signal);
  const handOver = createHandOver({ ...deps, owner, room, limits, runToItsEnd, onPlaceFree });

  const life: Life = {
    running,
    over: finished.signal,
    isStopping: false,
    finish: () => finished.abort(),
    ...handOver,
    mayTakeMore: () => room.isAwaited && room.isFree(),
    flagsToLeave() {
      const full = limits.flags();
      if (room.isFree()) return full.length === 0 ? null : [...full];
      room.isAwaited = true;
      return [SCRAPE_TASK];
    },
    foundNothing() {
      if (room.isFree()) room.isAwaited = false;
    },
    async task(payload) {
      const id = idOf(payload);
      if (id === undefined) return;
      using place = life.isStopping ? undefined : room.take();
      // The last place may have been taken past the queue while the job was fetched.
      if (place === undefined) return passOn(deps, id);
      const team = limitedTeamOf(payload);
      const scrape = await limits.inTurn(team, () => take(deps, id, owner));
      if (scrape === 'limited') {
        if (team !== undefined) limits.full(team);
        return passOn(deps, id);
      }
      if (scrape !== undefined) await runToItsEnd(scrape);
      if (team !== undefined) limits.freed(team);
    },
  };
  return life;
}

async function take(
  { database, clock, scrapes, log }: LifeDeps,
  id: ScrapeId,
  owner: Owner,
): Promise<ScrapeRow | 'limited' | undefined> {
  const now = clock.now();
  const values = [id, owner.nodeId, owner.epoch, now];
  try {
    const [raw] = await persist(async (isAgain) => {
      const taken = await database.pool.query<RawScrape>({
        name: 'scrape-take',
        text: TAKE,
        values,
      });
      return taken.length === 0 && isAgain
        ? database.pool.query<RawScrape>({ text: MINE, values })
        : taken;
    });
    if (raw !== undefined) return toScrapeRow(raw);
    const found = await scrapes.find(id);
    if (found?.state.kind !== 'queued') return undefined;
    if (found.deadline > now) return 'limited';
    await scrapes.withdraw(id, OVERSLEPT, now);
  } catch (error) {
    // The row stays queued without a job; the sweep fails it when its time is over.
    log.warn({ error, scrapeId: id }, 'A scrape could not be taken.');
  }
  return undefined;
}

/** Whatever becomes of the run, the row is ended; for that the database is waited for until `over`. */
async function runToEnd(
  { scrapes, clock, log }: LifeDeps,
  owner: Owner,
  scrape: ScrapeRow,
  run: () => Promise<void>,
  over: AbortSignal,
): Promise<void> {
  try {
    return await run();
  } catch (error) {
    log.error({ error, scrapeId: scrape.id }, 'A scrape ended in an unforeseen way.');
    const failure = toFailure(error);
    while (!over.aborted) {
      try {
        await scrapes.fail(scrape.id, owner, failure, clock.now());
        return;
      } catch (failing) {
        log.warn(
          { error: failing, scrapeId: scrape.id },
          'A failed scrape could not be written down yet.',
        );
        // Ended early only by the stop, which ends the loop.
        await delay(RETRY_MS, undefined, { signal: over }).catch(() => undefined);
      }
    }
  }
}

function toFailure(error: unknown): ScrapeFailure {
  if (error instanceof AppError)
    return { code: error.code, message: error.message, details: error.details };
  return {
    code: 'SCRAPE_ALL_ENGINES_FAILED',
    message: 'The scrape failed for a reason of our own.',
    details: {},
  };
}

/** A job that cannot be done now or here: a new one takes its place. */
async function passOn({ database, log }: LifeDeps, id: ScrapeId): Promise<void> {
  try {
    await persist(() => database.pool.query({ text: GIVE_BACK, values: [id] }));
  } catch (error) {
    log.warn({ error, scrapeId: id }, 'A scrape could not be given back.');
  }
}

function idOf(payload: unknown): ScrapeId | undefined {
  const id =
    typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : undefined;
  return typeof id === 'string' && isUuid(id) ? (id as ScrapeId) : undefined;
}
