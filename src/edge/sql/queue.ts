/** The working end of the queue: takes jobs while there is room, and ends every row it began. */
import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type WorkerEvents, type WorkerPool, runTaskList } from 'graphile-worker';
import { AppError } from '../../base/errors.ts';
import type { QueueWorker, ScrapeQueue } from '../../store/scrapes.ts';
import { giveBackLost } from './abandoned.ts';
import type { HandOff } from './hand-off.ts';
import { type Life, type LifeDeps, createLife } from './queue-life.ts';
import { queueLogger } from './queue-logger.ts';
import { persist } from './persist.ts';
import { queuePool } from './queue-pool.ts';
import { SCRAPE_TASK, createTeamLimits } from './team-limits.ts';

/** New jobs are announced; this finds what an announcement missed. */
const POLL_MS = 5_000;
/** After the signal of a run has aborted it has so long to end. */
const LAST_WORDS_MS = 5_000;

/** Keeps the promises of `ScrapeQueue` with graphile-worker. */
export function createScrapeQueue(deps: LifeDeps, handOff: HandOff): ScrapeQueue {
  return {
    async work(owner, concurrency, mayTake, run) {
      const limits = createTeamLimits(deps.clock, () => worker.lookAgain());
      const work = { owner, concurrency, mayTake, run };
      const life = createLife(deps, work, limits, () => worker.nudge());
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
          forbiddenFlags: () => life.flagsToLeave(),
        },
        { [SCRAPE_TASK]: life.task },
        queuePool(deps.database.queuePool, life.over, () => void giveBack()),
      );
      // Its end is waited for in `stop`; by itself it does not end.
      pool.promise.catch((error: unknown) => deps.log.error({ error }, 'The queue stopped.'));
      const worker = createWorker(pool, life);
      // An announcement that came while nobody listened is made good by looking.
      events.on('pool:listen:success', () => worker.lookAgain());
      events.on('worker:getJob:empty', () => life.foundNothing());
      events.on('job:start', () => worker.nudge());
      const { nodeId, epoch } = owner;
      await persist(() =>
        deps.database.kysely
          .updateTable('nodes')
          .set({ worker_pool: pool.id })
          .where((row) => row.and({ id: nodeId, epoch }))
          .execute(),
      );
      handOff.end = life;
      return worker;
    },
  };
}

function createWorker(pool: WorkerPool, life: Life): QueueWorker & { lookAgain(): void } {
  let stopped: Promise<void> | undefined;
  const look = (workers: number): void => {
    if (!life.isStopping) pool.nudge(workers);
  };

  const stop = async (graceMs: number): Promise<void> => {
    life.isStopping = true;
    const queueEnded = Promise.resolve(pool.gracefulShutdown()).catch(
      () => undefined, // It has said in the log what went wrong; it is over all the same.
    );
    const ended = Promise.all([queueEnded, life.whenIdle()]).then(() => true);
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
      if (life.mayTakeMore()) look(1);
    },
    stop: (graceMs) => (stopped ??= stop(graceMs)),
  };
}
