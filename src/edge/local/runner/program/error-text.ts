/** An error as its author wants to see it: the message and the places in their own code. */
import { inspect } from 'node:util';

/** Name of user code in stacks. */
export const CODE_FILE = 'code.js';

const FRAME = /^\s+at .*$/;
/** A place in code that is not the user's: Node's own, this program's, a library's. */
const FOREIGN = /\(?(node:|file:|<anonymous>|.*\/node_modules\/|.*\/playwright-core\/|.*\/runner\/program\/)|^\s+at (new )?(Promise|Session\.)/;

const isOwnFrame = (line: string): boolean =>
  line.includes(`${CODE_FILE}:`) || (!FOREIGN.test(line) && /:\d+:\d+\)?$/.test(line));

/** How a stack line is put right where the code was wrapped: columns of the first line are too large by this. */
export type FirstLineShift = number;

const shiftFrame = (line: string, shift: FirstLineShift): string =>
  line.replace(new RegExp(`(${CODE_FILE}:1:)(\\d+)`), (_all, place: string, column: string) =>
    `${place}${Math.max(1, Number(column) - shift)}`,
  );

/** The text and stack of anything thrown, without frames of the runner. */
export function errorText(thrown: unknown, shift: FirstLineShift = 0): string {
  if (!(thrown instanceof Error) && Object.prototype.toString.call(thrown) !== '[object Error]') {
    return `Uncaught ${inspected(thrown)}`;
  }
  return inspected(thrown)
    .split('\n')
    .filter((line) => !FRAME.test(line.replace(/ \{$/, '')) || isOwnFrame(line.replace(/ \{$/, '')))
    .map((line) => shiftFrame(line, shift))
    .join('\n')
    .trimEnd();
}

const inspected = (value: unknown): string => {
  try {
    return inspect(value, { breakLength: 100 });
  } catch {
    // It does not want to be shown; its tag is what is left.
    return Object.prototype.toString.call(value);
  }
};

/** Where and why code could not be read, as Node prints it. */
export function syntaxErrorText(message: string, code: string, line: number, column: number): string {
  const source = code.split('\n')[line - 1] ?? '';
  const start = Math.max(0, column - 61);
  const shown = source.slice(start, start + 120);
  return `${CODE_FILE}:${line}:${column}\n${shown}\n${' '.repeat(Math.max(0, column - 1 - start))}^\n${message}`;
}
