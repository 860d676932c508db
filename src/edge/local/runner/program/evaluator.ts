/** Evaluates user code in this very process, as a REPL does. */
import type { Runtime } from 'node:inspector';
import { CODE_FILE, errorText, syntaxErrorText } from './error-text.ts';
import type { Shape } from './error-text.ts';
import { withHint } from './hints.ts';
import type { InspectorSession } from './inspector-session.ts';
import type { Kind } from './declarations.ts';
import { rewrite } from './rewrite.ts';
import type { Parse } from './rewrite.ts';

export type Evaluation =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly text: string };

export type Evaluator = {
  /** Runs code to its end: variables stay, the value of the last expression is awaited. */
  evaluate(code: string): Promise<Evaluation>;
};

/** How V8 says that a name cannot be declared as it is; nothing of the code has run then. */
const COLLISION = /^Identifier '(.+)' has already been declared$/;

/** One thrown while code ran, as by `JSON.parse`, has a place in it; its first place is where nothing has run yet. */
const isBeforeRunning = (thrown: unknown): thrown is SyntaxError => {
  if (!(thrown instanceof SyntaxError)) return false;
  const places = errorText(thrown).match(new RegExp(`${CODE_FILE}:\\d+:\\d+`, 'g')) ?? [];
  return (
    places.length === 0 || (COLLISION.test(thrown.message) && places.join() === `${CODE_FILE}:1:1`)
  );
};

const failed = (thrown: unknown, shape: Shape): Evaluation => ({
  kind: 'failed',
  text: withHint(errorText(thrown, shape)),
});

type Place = { readonly line: number; readonly column: number };

/** Where code could not be read, as it was sent: what lacks its end, at its end. */
function placeOf(details: Runtime.ExceptionDetails, source: string, shape: Shape): Place {
  const line = details.lineNumber + 1;
  if (line > shape.lines) {
    const lastLine = source.slice(source.lastIndexOf('\n') + 1);
    return { line: shape.lines, column: lastLine.length + 1 };
  }
  const shift = line === 1 ? shape.firstLineShift : 0;
  return { line, column: Math.max(1, details.columnNumber + 1 - shift) };
}

export function createEvaluator(inspector: InspectorSession, parse: Parse): Evaluator {
  const thrownOf = ({ exception, text }: Runtime.ExceptionDetails): unknown =>
    exception === undefined ? new Error(text) : inspector.valueOf(exception);

  /** Evaluates, and again in other words as long as only a name stands in the way. */
  const attempt = async (source: string, kinds: Map<string, Kind>): Promise<Evaluation> => {
    const { code, firstLineShift } = rewrite(parse, source, kinds);
    const shape = { lines: source.split('\n').length, firstLineShift };
    const { result, exceptionDetails } = await inspector.evaluate(
      `${code}\n//# sourceURL=${CODE_FILE}`,
    );
    if (exceptionDetails === undefined) return awaited(inspector.valueOf(result), shape);
    const thrown = thrownOf(exceptionDetails);
    if (!isBeforeRunning(thrown)) return failed(thrown, shape);
    const name = COLLISION.exec(thrown.message)?.[1];
    if (name !== undefined && !kinds.has(name)) {
      const isDeclared = (await inspector.declaredNames()).includes(name);
      return attempt(source, kinds.set(name, isDeclared ? 'let' : 'var'));
    }
    const { line, column } = placeOf(exceptionDetails, source, shape);
    return {
      kind: 'failed',
      text: syntaxErrorText(`SyntaxError: ${thrown.message}`, source, line, column),
    };
  };

  const awaited = async (value: unknown, shape: Shape): Promise<Evaluation> => {
    try {
      return { kind: 'value', value: await value };
    } catch (error) {
      return failed(error, shape);
    }
  };

  return {
    async evaluate(source) {
      try {
        return await attempt(source, new Map());
      } catch (error) {
        // The inspector gives a promise up that nothing can settle any more.
        const { message } = error as Error;
        return { kind: 'failed', text: `Error: ${message || 'the code could not be evaluated'}` };
      } finally {
        inspector.release();
      }
    },
  };
}
