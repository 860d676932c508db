/** The embedded PostgreSQL: made, started, watched and stopped with this server. */
import { mkdir, realpath, rm } from 'node:fs/promises';
import { sleep } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';
import type { ConnectionOptions } from '../connection.ts';
import { findBinaries } from './binaries.ts';
import { EMBEDDED_DATABASE, EMBEDDED_USER, ensureCluster } from './cluster.ts';
import { claimFolder } from './folder-claim.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { postgresArguments } from './settings.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { endStaleProcesses } from './stale-processes.ts';

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
  const binaries = await findBinaries();
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = await realpath(options.dataDir);
  const claim = await claimFolder(dataDir);
  try {
    const cluster = await ensureCluster(binaries, dataDir, signal);
    const socketFolder = await makeSocketFolder(cluster);
    const programArguments = postgresArguments(cluster, socketFolder);
    const start = async (startSignal?: AbortSignal): Promise<Postmaster> => {
      await endStaleProcesses(cluster, log);
      return startPostmaster(binaries.postgres, programArguments, log, startSignal);
    };
    const watched = watch(await start(signal), start, log);
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      try {
        await watched.stop();
        await rm(socketFolder, { recursive: true, force: true });
      } finally {
        await claim.release();
      }
    };
    return {
      connection: {
        host: socketFolder,
        port: 5432,
        user: EMBEDDED_USER,
        database: EMBEDDED_DATABASE,
      },
      pid: () => watched.pid(),
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    await claim.release();
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

type Watched = { readonly pid: () => number | undefined; readonly stop: () => Promise<void> };

/** Starts the postmaster again whenever it dies, until it is stopped. */
function watch(
  first: Postmaster,
  start: (signal: AbortSignal) => Promise<Postmaster>,
  log: Log,
): Watched {
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
