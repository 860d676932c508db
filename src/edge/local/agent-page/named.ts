/** Gives what Playwright and CDP say of a page a name. */
import { AppError } from '../../../base/errors.ts';

const PAGE_IS_GONE = /has been closed|target closed|session closed|crashed/iu;
/** Playwright begins with the call that failed; what follows after a line break is its log. */
const FAILED_CALL = /^(?:\w+\.\w+: )(.+)/u;
/** Not failures: what was asked for became something else. */
const CAME_OTHERWISE = /Download is starting|interrupted by another navigation/iu;

/** Waits. @throws AppError `RUNTIME_FAILED` when the page is gone; else what the work threw */
export async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (
      error instanceof Error &&
      !(error instanceof AppError) &&
      PAGE_IS_GONE.test(error.message)
    ) {
      throw new AppError('RUNTIME_FAILED', 'The page is gone.', {}, error);
    }
    throw error;
  }
}

/**
 * Waits for a movement to another page. One that became a download or another movement is none that failed.
 * @param where what is moved to, for the sentence
 * @throws AppError `ACTION_FAILED` when it fails, `RUNTIME_FAILED` when the page is gone
 */
export async function moved<T>(where: string, movement: Promise<T>): Promise<T | undefined> {
  try {
    return await named(movement);
  } catch (error) {
    const said = error instanceof Error ? FAILED_CALL.exec(error.message)?.[1] : undefined;
    if (said === undefined || error instanceof AppError) throw error;
    if (CAME_OTHERWISE.test(said)) return undefined;
    const why = /timeout/iu.test(said) ? 'it did not answer in time' : said.split(' at ', 1)[0];
    throw new AppError('ACTION_FAILED', `Going ${where} failed: ${why}.`, {}, error);
  }
}
