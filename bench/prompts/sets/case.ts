/** One instruction as somebody writes it, and how to know that it was done. */

/**
 * Instruction, then an expression over the page's state that holds when it was done (`log` is what
 * the page wrote down, `out` the answer's text), or `REFUSE` where nothing may be touched.
 */
export type Case = readonly [say: string, check: string];

/** Cases by the page they are tried on. */
export type Cases = Readonly<Record<string, readonly Case[]>>;

/** Instructions of a set, each with how somebody else says the same, by page. */
export type Said = Readonly<Record<string, readonly (readonly [original: string, say: string])[]>>;

export const REFUSE = 'REFUSE';

/** The log is exactly these lines. */
export const logged = (...lines: string[]): string =>
  `log.join('|') === ${JSON.stringify(lines.join('|'))}`;

/** What was done last; what had to be done before is left open. */
export const lastLogged = (line: string): string => `log.at(-1) === ${JSON.stringify(line)}`;

/** A field of this id has this value. */
export const has = (id: string, value: string): string =>
  `document.getElementById(${JSON.stringify(id)}).value === ${JSON.stringify(value)}`;

/** The answer matches. */
export const says = (pattern: RegExp): string => `${String(pattern)}.test(out)`;
