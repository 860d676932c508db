/** Waiting on Playwright that ends with the signal, or with the page. */
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { PreparedPage } from './prepare.ts';

/** How Playwright and CDP say that there is no page any more. */
const PAGE_IS_GONE =
  /target page, context or browser has been closed|(?:page|target|session|browser) (?:has been )?(?:closed|crashed)|session with given id not found/iu;

/**
 * Waits for one call on the page.
 * @throws the signal's reason; AppError `RUNTIME_FAILED` when the page crashed or was closed; else what the call threw
 */
export async function onPage<T>(
  prepared: PreparedPage,
  signal: AbortSignal,
  call: () => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  prepared.gone.throwIfAborted();
  try {
    return await untilAborted(call(), AbortSignal.any([signal, prepared.gone]));
  } catch (error) {
    if (error instanceof AppError || signal.aborted) throw error;
    prepared.gone.throwIfAborted();
    if (error instanceof Error && PAGE_IS_GONE.test(error.message)) {
      throw new AppError('RUNTIME_FAILED', 'The page is gone.', {}, error);
    }
    throw error;
  }
}
