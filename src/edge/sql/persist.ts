/** Doing a statement until the database has answered it. */
import { isUnreachable } from './lost.ts';
import { unavailable } from './connection.ts';

const ATTEMPTS = 3;

/**
 * Runs statements again when the connection was lost before their answer came. They may have been
 * done by then: `run` is told, and must come to the same answer as if they were done once.
 * @throws AppError `STORE_UNAVAILABLE` when the database stays away
 */
export async function persist<T>(run: (isAgain: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run(attempt > 1);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (attempt === ATTEMPTS) throw unavailable(error);
    }
  }
}
