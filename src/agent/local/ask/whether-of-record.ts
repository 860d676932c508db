/** "Is Bread available": whether the record that is named says so. */
import { isKindWord } from '../find/query.ts';
import type { Row, RowSet } from '../records/rows.ts';
import { isLabel, saysShortly, yesOf } from '../records/select.ts';
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
  const verdicts = predicate.map((word) => isTrue(set, row, word));
  if (predicate.length === 0 || verdicts.includes(undefined)) return undefined;
  return verdicts.includes(false) ? 'No.' : 'Yes.';
}

/** What the row says is so; what only others say is not; what says nothing by itself cannot be told. */
function isTrue(set: RowSet, row: Row, word: string): boolean | undefined {
  const yes = yesOf(set, word);
  if (yes !== undefined) return yes.has(row);
  if (isLabel(set, word)) return undefined;
  if (saysShortly(row, word)) return true;
  return set.rows.some((one) => saysShortly(one, word)) ? false : undefined;
}

/** Whether a question says all of what a record is called. */
function isNamed({ title }: Row, words: readonly string[]): boolean {
  const own = tokens(title).filter((word) => !GLUE.has(word));
  return own.length > 0 && own.every((word) => words.includes(word));
}
