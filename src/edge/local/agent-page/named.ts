/** Gives what Playwright and CDP say of a page that is gone its name. */
import { AppError } from '../../../base/errors.ts';

const PAGE_IS_GONE = /has been closed|target closed|session closed|crashed/iu;

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
