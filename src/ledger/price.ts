/** What things cost (contract 3.6); the one table of prices. */

/** Credits for one hour of a live page. */
const CREDITS_PER_HOUR = {
  /** A page that only ran code. */
  code: 120,
  /** A page that took a prompt at least once: its whole life is billed at this rate. */
  prompt: 420,
} as const;

const MS_PER_HOUR = 3_600_000;

/**
 * What one session costs, from open to close; at least one minute of its rate.
 *
 * @param openMs how long it was open, in milliseconds
 * @returns whole credits, rounded up
 * @throws RangeError when `openMs` is negative or not finite: a clock went wrong, do not bill
 */
export function sessionPrice(openMs: number, usedPrompt: boolean): number {
  if (!Number.isFinite(openMs) || openMs < 0) {
    throw new RangeError(`Cannot price a session open for ${openMs} ms.`);
  }
  const perHour = usedPrompt ? CREDITS_PER_HOUR.prompt : CREDITS_PER_HOUR.code;
  return Math.max(Math.ceil(perHour / 60), Math.ceil((openMs * perHour) / MS_PER_HOUR));
}
