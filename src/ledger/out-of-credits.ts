/** What is said to who cannot pay. */
import { AppError } from '../base/errors.ts';

/** @param what names the thing that is not done, such as `a scrape` */
export function outOfCredits(what: string, needsCredits: number): AppError {
  return new AppError(
    'CREDITS_EXHAUSTED',
    `Insufficient credits: ${what} needs ${needsCredits} ${needsCredits === 1 ? 'credit' : 'credits'}. ` +
      'Upgrade your plan or ask for more credits, or ask for less.',
  );
}
