/** Connections to PostgreSQL that wait out a short absence of the database. */
import pg from 'pg';
import { sleep, untilAborted } from '../../base/abort.ts';
import { AppError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import { isUnreachable } from './lost.ts';

/** Where the embedded database listens; `host` is the folder of its unix socket. */
export type ConnectionOptions = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

/** The embedded database, or the value of `DATABASE_URL`. */
export type DatabaseAddress = ConnectionOptions | string;

/** A statement with its numbered values; one with a name is prepared once per connection. */
export type Statement = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
};

/** A pool whose connections are asked for again while the database is being started again. */
export interface PatientPool {
  /** @throws AppError `STORE_UNAVAILABLE` when there is no connection for some seconds */
  connect(): Promise<pg.PoolClient>;
  /** Answers the rows. @throws AppError `STORE_UNAVAILABLE`; pg's error when the connection is lost half way */
  query<Row extends pg.QueryResultRow>(statement: Statement): Promise<readonly Row[]>;
  /** The pool itself, for libraries that know no other. */
  readonly pool: pg.Pool;
  /** Refuses what comes, waits for what runs. */
  end(): Promise<void>;
}

type PoolOptions = {
  readonly size: number;
  /** So many stay open when nothing is to do: what a connection has prepared and cached goes with it. */
  readonly kept: number;
  /** Bounds one statement; undefined where it may take as long as it takes. */
  readonly queryTimeoutMs: number | undefined;
  /** Settings of each connection, as `-c name=value`. */
  readonly settings: readonly string[];
  readonly log: Log;
};

const PATIENCE_MS = 8_000;
const FIRST_DELAY_MS = 20;
const LONGEST_DELAY_MS = 250;
const ACQUIRE_TIMEOUT_MS = 10_000;
const INT8 = 20;

/** What every connection to this database is opened with. */
export function clientConfig(address: DatabaseAddress): pg.ClientConfig {
  const where = typeof address === 'string' ? { connectionString: address } : address;
  return {
    ...where,
    application_name: 'livepage',
    keepAlive: true,
    connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    // Our bigints are milliseconds and counts; all of them fit a number.
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  };
}

/** Opens no connection yet. */
export function createPool(address: DatabaseAddress, options: PoolOptions): PatientPool {
  const { log } = options;
  const pool = new pg.Pool({
    ...clientConfig(address),
    max: options.size,
    min: options.kept,
    ...(options.queryTimeoutMs === undefined ? {} : { query_timeout: options.queryTimeoutMs }),
    options: ['idle_in_transaction_session_timeout=60s', ...options.settings]
      .map((setting) => `-c ${setting}`)
      .join(' '),
  });
  const note = (error: Error): void => log.debug({ error }, 'A database connection ended.');
  // Without listeners these events would end the process; the next use opens a new connection.
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  const ending = new AbortController();

  const connect = async (): Promise<pg.PoolClient> => {
    const until = Date.now() + PATIENCE_MS;
    for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
      ending.signal.throwIfAborted();
      try {
        // A connection that comes too late goes back.
        return await untilAborted(pool.connect(), ending.signal, (late) => late.release());
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        if (Date.now() + delayMs > until) throw unavailable(error);
        await sleep(delayMs, ending.signal);
      }
    }
  };

  return {
    pool,
    connect,
    async query<Row extends pg.QueryResultRow>({ text, values, name }: Statement) {
      const client = await connect();
      let failure: unknown;
      try {
        const config = { text, values: [...values], ...(name === undefined ? {} : { name }) };
        return (await client.query<Row>(config)).rows;
      } catch (error) {
        failure = error;
        throw error;
      } finally {
        client.release(isUnreachable(failure));
      }
    },
    async end() {
      if (pool.ending) return;
      ending.abort(unavailable('This server is closing its database.'));
      await pool.end();
    },
  };
}

/** The error a caller sees when the database is not there. */
export function unavailable(cause: unknown): AppError {
  return new AppError(
    'STORE_UNAVAILABLE',
    'The database cannot be reached at the moment. Try again soon.',
    {},
    cause,
  );
}
