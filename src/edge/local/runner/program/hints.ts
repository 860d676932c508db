/** What to write instead, where code shows a habit that cannot work here. */

const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^ReferenceError: (document|window|location|localStorage|sessionStorage|alert|prompt|confirm|\$) is not defined/,
    'This code runs beside the page. What is to run inside it: `await page.evaluate(() => document.title)`.',
  ],
  [
    /Executable doesn't exist at/,
    '`page`, `context` and `browser` are there already. No other browser can be launched.',
  ],
];

/** Playwright's advice to install browsers, in a frame of its own. */
const BANNER = /^[╔║╚].*\n?/gm;

/** The text of an error, and behind it what to write instead. */
export function withHint(text: string): string {
  const hint = HINTS.find(([pattern]) => pattern.test(text))?.[1];
  return hint === undefined ? text : `${text.replace(BANNER, '').trimEnd()}\n${hint}`;
}
