/** An error as its author wants to see it: the message and the places in their own code. */
import { inspect } from 'node:util';

/** Name of user code in stacks. */
export const CODE_FILE = 'code.js';

const FRAME = /^\s+at /;
/** A place in code that is not the user's: Node's own, this program's, a library's, the page's. */
const FOREIGN = /[( ](node:|<anonymous>)|\/playwright-core\/|\/node_modules\//;
const PROGRAM_FOLDER = import.meta.dirname;
const CODE_PLACE = new RegExp(`\\b${CODE_FILE}:(\\d+):(\\d+)`);

const CAUSES_LIMIT = 4;

/** What was done to code before it ran; places in stacks are put right by it. */
export type Shape = {
  /** Lines of the code as it was sent. */
  readonly lines: number;
  /** By how much columns of the first line have grown. */
  readonly firstLineShift: number;
};

/** A frame of the user's own, its place as in the code that was sent; undefined for others. */
const ownFrame = (frame: string, shape: Shape | undefined): string | undefined => {
  const place = CODE_PLACE.exec(frame);
  if (place === null)
    return frame.includes(PROGRAM_FOLDER) || FOREIGN.test(frame) || !/:\d+:\d+\)?$/.test(frame)
      ? undefined
      : frame;
  const line = Number(place[1]);
  // Behind the last line there is only what the code was wrapped in.
  if (shape !== undefined && line > shape.lines) return undefined;
  if (shape === undefined || line > 1) return frame;
  const column = Math.max(1, Number(place[2]) - shape.firstLineShift);
  return frame.replace(CODE_PLACE, `${CODE_FILE}:1:${column}`);
};

const shown = (value: unknown): string => {
  try {
    return inspect(value, { breakLength: 100 });
  } catch {
    // It does not want to be shown; its tag is what is left.
    return Object.prototype.toString.call(value);
  }
};

const isError = (value: unknown): value is Error =>
  value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';

const stackText = (error: Error, shape: Shape | undefined): string => {
  const text =
    typeof error.stack === 'string' && error.stack !== ''
      ? error.stack
      : `${error.name}: ${error.message}`;
  return text
    .split('\n')
    .flatMap((line) => (FRAME.test(line) ? (ownFrame(line, shape) ?? []) : line))
    .join('\n')
    .trimEnd();
};

/** The text and stack of anything thrown, its causes behind it, without frames of the runner. */
export function errorText(thrown: unknown, shape?: Shape): string {
  if (!isError(thrown)) return `Uncaught ${shown(thrown)}`;
  const parts = [stackText(thrown, shape)];
  const inner = thrown instanceof AggregateError ? (thrown.errors as readonly unknown[]) : [];
  inner
    .slice(0, CAUSES_LIMIT)
    .forEach((each) => parts.push(`  [error]: ${errorText(each, shape)}`));
  let cause = thrown.cause;
  for (let depth = 0; cause !== undefined && depth < CAUSES_LIMIT; depth += 1) {
    parts.push(`  [cause]: ${isError(cause) ? stackText(cause, shape) : shown(cause)}`);
    cause = isError(cause) ? cause.cause : undefined;
  }
  return parts.join('\n');
}

/** Where and why code could not be read, as Node prints it. */
export function syntaxErrorText(
  message: string,
  code: string,
  line: number,
  column: number,
): string {
  const source = code.split('\n')[line - 1] ?? '';
  const start = Math.max(0, column - 61);
  const part = source.slice(start, start + 120);
  return `${CODE_FILE}:${line}:${column}\n${part}\n${' '.repeat(Math.max(0, column - 1 - start))}^\n${message}`;
}
