/** The embedded PostgreSQL: made, started, watched and stopped with this server. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sleep } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';
import type { ConnectionOptions } from '../connection.ts';
import { findBinaries } from './binaries.ts';
import { EMBEDDED_DATABASE, EMBEDDED_USER, ensureCluster } from './cluster.ts';
import { claimFolder } from './folder-claim.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { postgresArguments } from './settings.ts';
import { SOCKET_FOLDER_PREFIX, endStalePostmaster } from './stale-postmaster.ts';

/** A PostgreSQL of our own that lives as long as this process. */
export type EmbeddedPostgres = {
  readonly connection: ConnectionOptions;
  /** Process id of the postmaster; undefined while it is being started again. */
  pid(): number | undefined;
  /** Ends it in order and gives the data folder free. A second call waits for the first. */
  stop(): Promise<void>;
};

type Options = {
  /** `DATA_DIR`; the database is its subfolder `postgres`. */
  readonly dataDir: string;
  readonly log: Log;
  /** Gives up the start. */
  readonly signal?: AbortSignal;
};

/** PostgreSQL appends this to the socket folder. */
const SOCKET_NAME = '/.s.PGSQL.5432';
/** `sun_path` of a unix socket, its closing zero excluded. */
const MAXIMUM_SOCKET_PATH_BYTES = 107;
const RESTART_DELAYS_MS = [0, 100, 250, 500, 1_000, 2_000, 5_000] as const;

/**
 * Starts the embedded database of a data folder, making it first where there is none. It listens
 * on a unix socket in a folder only this user can enter, dies with this process whatever kills it,
 * and is started again when it dies alone.
 * @throws AppError `STORE_UNAVAILABLE` with what to do about it; the signal's reason
 */
export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { log, signal } = options;
  refuseRoot();
  const dataDir = resolve(options.dataDir);
  const binaries = await findBinaries();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const claim = await claimFolder(dataDir);
  let socketFolder: string | undefined;
  const tidyUp = async (): Promise<void> => {
    if (socketFolder !== undefined) await rm(socketFolder, { recursive: true, force: true });
    await claim.release();
  };
  try {
    const cluster = await ensureCluster(binaries, dataDir, signal);
    socketFolder = await makeSocketFolder();
    const programArguments = postgresArguments(cluster, socketFolder);
    const start = async (startSignal: AbortSignal | undefined): Promise<Postmaster> => {
      await endStalePostmaster(cluster, log);
      return startPatiently(() => startPostmaster(binaries.postgres, programArguments, log, startSignal));
    };
    const watched = watch(await start(signal), start, log);
    const connection = { host: socketFolder, port: 5432, user: EMBEDDED_USER, database: EMBEDDED_DATABASE };
    let stopped: Promise<void> | undefined;
    return {
      connection,
      pid: watched.pid,
      stop: () => (stopped ??= watched.stop().finally(tidyUp)),
    };
  } catch (error) {
    await tidyUp();
    throw error;
  }
}

function refuseRoot(): void {
  if (process.getuid?.() !== 0) return;
  throw new AppError(
    'STORE_UNAVAILABLE',
    'PostgreSQL refuses to run as root. Run the server as another user, or set DATABASE_URL.',
  );
}

async function makeSocketFolder(): Promise<string> {
  const prefix = join(tmpdir(), SOCKET_FOLDER_PREFIX);
  const fits = Buffer.byteLength(prefix) + 6 + SOCKET_NAME.length <= MAXIMUM_SOCKET_PATH_BYTES;
  return mkdtemp(fits ? prefix : `/tmp/${SOCKET_FOLDER_PREFIX}`);
}

/**
 * A postmaster that was killed leaves children that hold its shared memory for a moment, and
 * PostgreSQL refuses to start beside them.
 */
async function startPatiently(start: () => Promise<Postmaster>): Promise<Postmaster> {
  const until = Date.now() + 15_000;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      const isShared = error instanceof AppError && /shared memory block|lock file/.test(error.message);
      if (!isShared || Date.now() > until) throw error;
      await sleep(100, new AbortController().signal);
    }
  }
}

type Watched = { pid(): number | undefined; stop(): Promise<void> };

/** Starts the postmaster again whenever it dies, until it is stopped. */
function watch(first: Postmaster, start: (signal: AbortSignal) => Promise<Postmaster>, log: Log): Watched {
  const stopping = new AbortController();
  let current: Postmaster | undefined = first;

  const restart = async (): Promise<Postmaster | undefined> => {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      try {
        await sleep(RESTART_DELAYS_MS[attempt] ?? RESTART_DELAYS_MS.at(-1) ?? 0, stopping.signal);
        return await start(stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) return undefined;
        log.error({ error }, 'The database could not be started again.');
      }
    }
    return undefined;
  };

  const run = async (): Promise<void> => {
    while (current !== undefined) {
      const how = await current.exited;
      current = undefined;
      if (stopping.signal.aborted) return;
      log.error({ how }, 'The database died; starting it again.');
      current = await restart();
      if (current !== undefined) log.info({ pid: current.pid }, 'The database runs again.');
    }
  };
  const over = run();

  return {
    pid: () => current?.pid,
    async stop() {
      stopping.abort(new AppError('SHUTTING_DOWN', 'The database is being stopped.'));
      await current?.end();
      await over;
      // A start that was under way when the stop came may have succeeded after all.
      await current?.end();
    },
  };
}
