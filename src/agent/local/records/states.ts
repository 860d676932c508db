/** "Which lamps are switched on": records by the state that each of them has or says. */
import type { Row, RowSet } from './rows.ts';

const SWITCHED =
  /\s+(?:(?:is|are|has been|have been)\s+)?(?:(?:currently|still|now)\s+)?(?:(?:switched|turned)\s+)?(?:(on|enabled|active|ticked|checked|activated|selected|chosen|marked|current|pressed)|(off|disabled|inactive|unticked|unchecked|not (?:ticked|checked|selected|chosen|on)))(?:\s+(?:right now|now|at the moment|currently))?\s*$/iu;

/** Takes "switched on" from the end of a phrase, with the rows of which it is true; where none says so it stays. */
export function stateIn(
  { rows }: RowSet,
  phrase: string,
): { readonly state: ReadonlySet<Row> | undefined; readonly rest: string } {
  const found = SWITCHED.exec(phrase);
  if (found === null) return { state: undefined, rest: phrase };
  const states = rows.map((row) => row.isOn ?? saidState(row));
  if (states.includes(undefined)) return { state: undefined, rest: phrase };
  const isOn = found[1] !== undefined;
  const state = new Set(rows.filter((_row, index) => states[index] === isOn));
  return { state, rest: phrase.slice(0, found.index) };
}

/** "Light 2, off" */
function saidState({ pieces }: Row): boolean | undefined {
  const said = new Set(
    pieces.flatMap(({ text }) => (/^(?:on|off)$/iu.test(text) ? [text.toLowerCase()] : [])),
  );
  return said.size === 1 ? said.has('on') : undefined;
}
