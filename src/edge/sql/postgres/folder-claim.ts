/** One live server on one data folder: a claim the kernel takes back when its process dies. */
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { type Server, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../base/errors.ts';

/** Held until it is given back or the process is gone, whatever kills it. */
export type FolderClaim = { release(): Promise<void> };

/** A server that was just killed may need a moment to be gone. */
const PATIENCE_MS = 3_000;
const LOOK_EVERY_MS = 50;

/**
 * Claims a data folder for this process by binding a name in Linux's abstract socket namespace,
 * which leaves no file behind that could be stale. On other systems PostgreSQL's own lock file is
 * all there is.
 * @throws AppError `STORE_UNAVAILABLE` when another live server holds it
 */
export async function claimFolder(dataDir: string): Promise<FolderClaim> {
  if (process.platform !== 'linux') return { release: async () => undefined };
  const digest = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex');
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const server = await bind(`\0livepage-${digest.slice(0, 32)}`);
    if (server !== undefined)
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    if (Date.now() > until) throw claimed(dataDir);
    await delay(LOOK_EVERY_MS);
  }
}

/** Undefined when the name is taken. */
async function bind(path: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ path, exclusive: true }, () => resolve(server));
  });
}

function claimed(dataDir: string): AppError {
  return new AppError(
    'STORE_UNAVAILABLE',
    `Another server is running on DATA_DIR=${dataDir}. Stop it, or give this one a DATA_DIR of its own.`,
    { dataDir },
  );
}
