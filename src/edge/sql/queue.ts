/** The working end of the queue: takes jobs while there is room, and ends every row it began. */
import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type Task, type WorkerEvents, type WorkerPool, runTaskList } from 'graphile-worker';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { type ScrapeId, isUuid } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type {
  Owner,
  QueueWorker,
  ScrapeFailure,
  ScrapeQueue,
  ScrapeRow,
  ScrapeStore,
} from '../../store/scrapes.ts';
import { giveBackLost } from './abandoned.ts';
import type { Database } from './database.ts';
import { queueLogger } from './queue-logger.ts';
import { persist } from './persist.ts';
import { queuePool } from './queue-pool.ts';
import { type RawScrape, SCRAPE_COLUMNS, toScrapeRow } from './scrape-rows.ts';
import { SCRAPE_TASK } from './scrapes.ts';
import { type TeamLimits, createTeamLimits, jobOf, limitedTeamOf } from './team-limits.ts';

/** New jobs are announced; this finds what an announcement missed. */
const POLL_MS = 5_000;
/** After the signal of a run has aborted it has so long to end. */
const LAST_WORDS_MS = 5_000;
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

type Deps = {
  readonly database: Database;
  readonly scrapes: ScrapeStore;
  readonly clock: Clock;
  readonly log: Log;
};

type Run = (scrape: ScrapeRow, signal: AbortSignal) => Promise<void>;

/** Keeps the promises of `ScrapeQueue` with graphile-worker. */
export function createScrapeQueue(deps: Deps): ScrapeQueue {
  return {
    async work(owner, concurrency, mayTake, run) {
      const limits = createTeamLimits(deps.clock, () => worker.lookAgain());
      const life = createLife(deps, owner, limits, run);
      const events: WorkerEvents = new EventEmitter();
      const giveBack = async (): Promise<void> => {
        try {
          await giveBackLost(deps.database.pool, pool.id);
          worker.lookAgain();
        } catch (error) {
          deps.log.warn({ error }, 'A scrape may wait in the queue until its time is over.');
        }
      };
      const pool = runTaskList(
        {
          concurrency,
          events,
          logger: queueLogger(deps.log),
          noHandleSignals: true,
          pollInterval: POLL_MS,
          forbiddenFlags: () => life.flagsToLeave(mayTake),
        },
        { [SCRAPE_TASK]: life.task },
        queuePool(deps.database.queuePool, life.over, () => void giveBack()),
      );
      // Its end is waited for in `stop`; by itself it does not end.
      pool.promise.catch((error: unknown) => deps.log.error({ error }, 'The queue stopped.'));
      const worker = createWorker(pool, life, mayTake);
      // An announcement that came while nobody listened is made good by looking.
      events.on('pool:listen:success', () => worker.lookAgain());
      events.on('worker:getJob:empty', () => life.foundNothing(mayTake));
      events.on('job:start', () => worker.nudge());
      const { nodeId, epoch } = owner;
      await persist(() =>
        deps.database.kysely
          .updateTable('nodes')
          .set({ worker_pool: pool.id })
          .where((row) => row.and({ id: nodeId, epoch }))
          .execute(),
      );
      return worker;
    },
  };
}

/** What one working end knows while it works. */
type Life = {
  readonly task: Task;
  /** Aborts what runs. */
  readonly running: AbortController;
  /** Aborted when nothing more will be asked of the database. */
  readonly over: AbortSignal;
  isStopping: boolean;
  /** Whether a job may have been left in the queue for lack of room. */
  leftSome: boolean;
  flagsToLeave(mayTake: () => boolean): string[] | null;
  foundNothing(mayTake: () => boolean): void;
  finish(): void;
};

function createLife(deps: Deps, owner: Owner, limits: TeamLimits, run: Run): Life {
  const over = new AbortController();
  const life: Life = {
    running: new AbortController(),
    over: over.signal,
    isStopping: false,
    leftSome: false,
    finish: () => over.abort(),
    flagsToLeave(mayTake) {
      const full = limits.flags();
      if (!life.isStopping && mayTake()) return full.length === 0 ? null : [...full];
      life.leftSome = true;
      return [SCRAPE_TASK];
    },
    foundNothing(mayTake) {
      if (mayTake()) life.leftSome = false;
    },
    async task(payload) {
      const id = idOf(payload);
      if (id === undefined) return;
      if (life.isStopping) return passOn(deps, id);
      const team = limitedTeamOf(payload);
      const scrape = await limits.inTurn(team, () => take(deps, id, owner));
      if (scrape === 'limited') {
        if (team !== undefined) limits.full(team);
        return passOn(deps, id);
      }
      if (scrape !== undefined)
        await runToEnd(deps, owner, scrape, () => run(scrape, life.running.signal), over.signal);
      if (team !== undefined) limits.freed(team);
    },
  };
  return life;
}

function createWorker(
  pool: WorkerPool,
  life: Life,
  mayTake: () => boolean,
): QueueWorker & { lookAgain(): void } {
  let stopped: Promise<void> | undefined;
  const look = (workers: number): void => {
    if (!life.isStopping) pool.nudge(workers);
  };

  const stop = async (graceMs: number): Promise<void> => {
    life.isStopping = true;
    const ended = Promise.resolve(pool.gracefulShutdown()).then(
      () => true,
      () => true, // It has said in the log what went wrong; it is over all the same.
    );
    const timer = new AbortController();
    const late = (ms: number): Promise<boolean> =>
      delay(ms, false, { signal: timer.signal }).catch(() => true);
    if (!(await Promise.race([ended, late(graceMs)]))) {
      life.running.abort(new AppError('SHUTTING_DOWN', 'The server is shutting down.'));
      if (!(await Promise.race([ended, late(LAST_WORDS_MS)]))) {
        life.finish();
        await Promise.resolve(pool.forcefulShutdown('Runs did not end in time.')).catch(
          () => undefined,
        );
      }
    }
    timer.abort();
    life.finish();
  };

  return {
    lookAgain: () => look(Number.MAX_SAFE_INTEGER),
    nudge() {
      if (life.leftSome && mayTake()) look(1);
    },
    stop: (graceMs) => (stopped ??= stop(graceMs)),
  };
}

async function take(
  { database, clock, scrapes, log }: Deps,
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
  { scrapes, clock, log }: Deps,
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
async function passOn({ database, log }: Deps, id: ScrapeId): Promise<void> {
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
