/** Evaluates user code in this very process, as a REPL does. */
import type { Runtime } from 'node:inspector';
import { CODE_FILE, errorText, syntaxErrorText } from './error-text.ts';
import type { Shape } from './error-text.ts';
import { openInspectorSession } from './inspector-session.ts';
import { rewrite } from './rewrite.ts';
import type { Parse } from './rewrite.ts';

export type Evaluation =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly text: string };

export type Evaluator = {
  /** Runs code to its end: variables stay, the value of the last expression is awaited. */
  evaluate(code: string): Promise<Evaluation>;
  /** What a name means to user code now. */
  read(name: string): Promise<unknown>;
  /** Gives a name a new value, also where user code has declared it anew. */
  define(name: string, value: unknown): Promise<void>;
};

/** @param loadParser called once code needs a closer look */
export async function createEvaluator(loadParser: () => Parse): Promise<Evaluator> {
  const inspector = await openInspectorSession();

  const failure = (details: Runtime.ExceptionDetails, source: string, shape: Shape): Evaluation => {
    const thrown =
      details.exception === undefined ? new Error(details.text) : inspector.valueOf(details.exception);
    // One thrown while the code ran, as by `JSON.parse`, has a place in it.
    if (thrown instanceof SyntaxError && !(thrown.stack ?? '').includes(`${CODE_FILE}:`)) {
      const line = Math.min(details.lineNumber + 1, shape.lines);
      const column = Math.max(1, details.columnNumber + 1 - (line === 1 ? shape.firstLineShift : 0));
      return { kind: 'failed', text: syntaxErrorText(`SyntaxError: ${thrown.message}`, source, line, column) };
    }
    return { kind: 'failed', text: errorText(thrown, shape) };
  };

  const awaited = async (value: unknown, shape: Shape): Promise<Evaluation> => {
    try {
      return { kind: 'value', value: await value };
    } catch (error) {
      return { kind: 'failed', text: errorText(error, shape) };
    }
  };

  return {
    async evaluate(source) {
      const { code, firstLineShift } = rewrite(loadParser, source);
      const shape = { lines: source.split('\n').length, firstLineShift };
      try {
        const { result, exceptionDetails } = await inspector.evaluate(`${code}\n//# sourceURL=${CODE_FILE}`);
        if (exceptionDetails !== undefined) return failure(exceptionDetails, source, shape);
        return await awaited(inspector.valueOf(result), shape);
      } catch (error) {
        const { message } = error as Error;
        return { kind: 'failed', text: `Error: ${message || 'the code could not be evaluated'}` };
      } finally {
        inspector.release();
      }
    },
    async read(name) {
      const { result } = await inspector.look(`typeof ${name} === 'undefined' ? undefined : ${name}`);
      return inspector.valueOf(result);
    },
    async define(name, value) {
      Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
      if ((await inspector.declaredNames()).includes(name)) {
        await inspector.evaluate(`let ${name} = globalThis.${name}; undefined`);
      }
    },
  };
}
