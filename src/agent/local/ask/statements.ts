/** Everything a page states: what it is about, in its own words, and the value. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { cellStatements } from './statements-of-tables.ts';
import { fieldStatements } from './statements-of-fields.ts';
import { textStatements } from './statements-of-texts.ts';
import { messageStatements } from './statements-of-messages.ts';
import { titleStatements } from './statements-of-titles.ts';
import type { Context, Grounds } from './grounds.ts';
import type { Kind } from './tokens-of-value.ts';

export type Statement = {
  /** Words of the label, header or sentence that say what the value is. */
  readonly about: readonly string[];
  readonly value: string;
  /** What the value is, where it is a value of a kind. */
  readonly kinds: readonly Kind[];
  readonly node: SeenNode;
  /** Words beside it that say more, besides what stands around the node. */
  readonly beside: readonly Context[];
  /** How plainly it says so: 1 a label with its value, less for what a sentence says. */
  readonly weight: number;
  /** The cells of the record, each with its header. */
  readonly cells?: readonly { readonly head: readonly string[]; readonly text: string }[];
  /** What a number counts: "6 bids" tells how many, and not which. */
  readonly unit?: string;
  /** All that a part of the page says under its heading. */
  readonly isPart?: true;
  /** Says nothing unless a word of the label is asked for: the date of an article is not that of what it tells. */
  readonly isOnlyByLabel?: true;
  /** The label is the name of what is asked about, not of what is asked. */
  readonly isByName?: true;
  /** What a record is called: answers who and which. */
  readonly isTitle?: true;
  /** What somebody has written, by whom, or when: the last of several may be asked for. */
  readonly isMessage?: true;
  /** What was before: a price that is struck out. */
  readonly isPast?: true;
};

const known = new WeakMap<Grounds, readonly Statement[]>();

/** All statements of a page; read once. */
export function statementsOf(grounds: Grounds): readonly Statement[] {
  const had = known.get(grounds);
  if (had !== undefined) return had;
  const made = [
    ...fieldStatements(grounds),
    ...cellStatements(grounds),
    ...textStatements(grounds),
    ...titleStatements(grounds),
    ...messageStatements(grounds),
  ].filter(({ value }) => value.trim() !== '');
  known.set(grounds, made);
  return made;
}

/** What labels, heads of columns and sentences say of their values, and nothing by name. */
export const plainStatements = (grounds: Grounds): readonly Statement[] =>
  statementsOf(grounds).filter(
    ({ isTitle, isMessage, isByName }) =>
      isTitle !== true && isMessage !== true && isByName !== true,
  );
