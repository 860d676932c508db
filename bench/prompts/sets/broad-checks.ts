/** Checks that only the cases held out need. */

/** Several checks hold. */
export const all = (...checks: readonly string[]): string =>
  checks.map((check) => `(${check})`).join(' && ');

/** Nothing was pressed or sent that writes a line. */
export const QUIET = 'log.length === 0';

/** The answer tells this, is no copy of the page, and does not tell what would be mistaken. */
export const tells = (right: RegExp, mistaken?: RegExp): string =>
  all(
    `${String(right)}.test(out)`,
    'out.length < 400',
    ...(mistaken === undefined ? [] : [`!${String(mistaken)}.test(out)`]),
  );
