/** The pool as the queue library sees it: it outlasts an absence of the database. */
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { sleep } from '../../base/abort.ts';
import type { PatientPool } from './connection.ts';
import { isUnreachable } from './lost.ts';

const RETRY_MS = 100;
/** Statements that come to the same when they are done twice. Taking a job does not. */
const REPEATABLE = /^(?:complete_job|fail_job|clear_stale_locks)/;

type ConnectCallback = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: () => void,
) => void;

/**
 * The library neither waits for the statement that ends a job nor looks at its outcome: a rejection
 * there would end this process. So a connection is waited for as long as it takes, what can be
 * repeated is repeated, and once `stopped` aborts everything is answered with nothing.
 * @param onTakingLost called when the answer to taking a job was lost: it may be locked all the same
 */
export function queuePool(pool: PatientPool, stopped: AbortSignal, onTakingLost: () => void): Pool {
  const query = async ({
    text,
    values,
    name,
  }: QueryConfig): Promise<{ readonly rows: readonly unknown[] }> => {
    while (!stopped.aborted) {
      try {
        return {
          rows: await pool.query({
            text,
            values: values ?? [],
            ...(name === undefined ? {} : { name }),
          }),
        };
      } catch (error) {
        const isOurs = error instanceof Error && error.name === 'AppError';
        const mayRepeat = isOurs || (isUnreachable(error) && REPEATABLE.test(name ?? ''));
        if (!mayRepeat && !stopped.aborted) {
          if (isUnreachable(error)) onTakingLost();
          throw error;
        }
      }
      // Ended early only by the stop, which ends the loop.
      await sleep(RETRY_MS, stopped).catch(() => undefined);
    }
    return { rows: [] };
  };

  const connect = (callback?: ConnectCallback): unknown => {
    if (callback === undefined) return Promise.resolve({ query, release: () => undefined });
    pool.pool.connect((error, client, release) => callback(error, client, () => release()));
    return undefined;
  };

  // Of a pool, the library's worker uses `connect` alone: with a callback to listen, without to ask.
  return { connect } as unknown as Pool;
}
