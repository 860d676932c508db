/** "Is Bread available": whether the record that is named says so. */
import { isKindWord } from '../find/query.ts';
import type { Row, RowSet } from '../records/rows.ts';
import { saysShortly } from '../records/select.ts';
import { tokens } from '../words/normal.ts';
import { GLUE } from './question.ts';

/** The record that is named says so, or another one does and it does not. */
export function whetherOfRecord(set: RowSet, said: string): string | undefined {
  if (!/^(?:is|are|does|do|has|have)\b/iu.test(said) || /\b(?:not?|or)\b|n['’]t\b/iu.test(said))
    return undefined;
  const words = tokens(said).filter((word) => !GLUE.has(word));
  const named = set.rows.filter((row) => isNamed(row, words));
  const [row, ...others] = named;
  if (row === undefined || others.length > 0) return undefined;
  const own = tokens(row.title);
  const predicate = words.filter((word) => !own.includes(word) && !isKindWord(word));
  if (predicate.length === 0) return undefined;
  if (predicate.every((word) => saysShortly(row, word))) return 'Yes.';
  const isElsewhere = (word: string): boolean => set.rows.some((one) => saysShortly(one, word));
  return predicate.every(isElsewhere) ? 'No.' : undefined;
}

/** Whether a question says all of what a record is called. */
function isNamed({ title }: Row, words: readonly string[]): boolean {
  const own = tokens(title).filter((word) => !GLUE.has(word));
  return own.length > 0 && own.every((word) => words.includes(word));
}
