/** One live server on one data folder: a claim the kernel takes back when its process dies. */
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { AppError } from '../../../base/errors.ts';

/** Held until it is given back or the process is gone, whatever kills it. */
export type FolderClaim = { release(): Promise<void> };

/**
 * Claims a data folder for this process by binding a name in Linux's abstract socket namespace,
 * which leaves no file behind that could be stale. On other systems PostgreSQL's own lock file is
 * all there is.
 * @throws AppError `STORE_UNAVAILABLE` when another live server holds it
 */
export async function claimFolder(dataDir: string): Promise<FolderClaim> {
  if (process.platform !== 'linux') return { release: async () => undefined };
  const name = createHash('sha256').update(await realpath(dataDir)).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy());
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(claimError(dataDir, error)));
    server.listen({ path: `\0livepage-${name}`, exclusive: true }, resolve);
  });
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function claimError(dataDir: string, error: Error): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new AppError(
    'STORE_UNAVAILABLE',
    `Another server is running on DATA_DIR=${dataDir}. Stop it, or give this one a DATA_DIR of its own.`,
    { dataDir },
    error,
  );
}
