/** Rate limits as an operator writes them: `scrape=100,search=20`. */
import { MODES, type Mode, type Rates } from './caller.ts';

/**
 * Reads limits in requests a minute; what is not named is left out.
 * @throws RangeError that says what is wrong with the text
 */
export function readRates(text: string): Rates {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(readEntry);
  return Object.fromEntries(entries);
}

function readEntry(entry: string): readonly [Mode, number] {
  const [name = '', limit = ''] = entry.split('=').map((part) => part.trim());
  const mode = MODES.find((known) => known === name);
  if (mode === undefined || !/^\d{1,9}$/.test(limit)) {
    throw new RangeError(
      `"${entry}" is no rate: write MODE=REQUESTS_A_MINUTE, where MODE is ${MODES.join(', ')}.`,
    );
  }
  return [mode, Number(limit)];
}
