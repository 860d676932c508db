/** The records that a phrase means: the one that all its words describe, or all of those where it says so. */
import type { Row, RowSet } from './rows.ts';
import { selectRows } from './select.ts';

const ALL = /\b(?:all|every|each|everyone|everybody)\b/iu;

/** Undefined where the words describe none, do not tell records apart, or leave several. */
export function meantRows(set: RowSet, phrase: string): readonly Row[] | undefined {
  const selected = selectRows(set, phrase, true);
  if (selected === undefined || selected.conditions === 0) return undefined;
  const { rows } = selected;
  return rows.length === 1 || (rows.length > 1 && ALL.test(phrase)) ? rows : undefined;
}
