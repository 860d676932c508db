/** Checks for what is not told by the page's log alone. */

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

/** The answer tells this, is not most of a small page either, and nothing was done to the page. */
export const answers = (right: RegExp, mistaken?: RegExp): string =>
  all(
    tells(right, mistaken),
    'out.length < Math.max(60, 0.7 * document.body.innerText.length)',
    QUIET,
  );

/** The log is these lines in whatever order. */
export const loggedInAnyOrder = (...lines: readonly string[]): string =>
  `[...log].sort().join('|') === ${JSON.stringify(lines.toSorted().join('|'))}`;

/** All fields of the page are so, in their order, and nothing was sent; boxes are `on` or `off`. */
export const filled = (...values: readonly string[]): string =>
  all(
    `[...document.querySelectorAll('input:not([type=button]), select, textarea')].map((field) => ['checkbox', 'radio'].includes(field.type) ? (field.checked ? 'on' : 'off') : field.value).join('|') === ${JSON.stringify(values.join('|'))}`,
    QUIET,
  );

/** An element of this id has this text, and nothing was sent. */
export const reads = (id: string, text: string): string =>
  all(
    `document.getElementById(${JSON.stringify(id)}).textContent.trim() === ${JSON.stringify(text)}`,
    QUIET,
  );
