/** Evaluates user code in this very process, as a REPL does. */
import { Session } from 'node:inspector';
import type { Runtime } from 'node:inspector';
import { CODE_FILE, errorText, syntaxErrorText } from './error-text.ts';
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

const CALL_GROUP = 'call';

export async function createEvaluator(loadParser: () => Parse): Promise<Evaluator> {
  const session = new Session();
  session.connect();
  let received: unknown;

  /** Takes a value out of the inspector's hands. */
  const receive = (value: unknown): void => {
    received = value;
  };
  const hook = `$livepage${crypto.randomUUID().replaceAll('-', '')}`;
  Object.defineProperty(globalThis, hook, { value: receive, configurable: true });
  const { result: receiver } = await evaluateText(hook, false);
  Reflect.deleteProperty(globalThis, hook);

  function evaluateText(expression: string, replMode: boolean): Promise<Runtime.EvaluateReturnType> {
    const { promise, resolve, reject } = Promise.withResolvers<Runtime.EvaluateReturnType>();
    const options = { expression, replMode, awaitPromise: replMode, objectGroup: replMode ? CALL_GROUP : 'runner' };
    session.post('Runtime.evaluate', options, (error, answer) =>
      error ? reject(error) : resolve(answer as Runtime.EvaluateReturnType),
    );
    return promise;
  }

  const valueOf = (remote: Runtime.RemoteObject): unknown => {
    if (remote.type === 'undefined') return undefined;
    if (remote.subtype === 'null') return null;
    if (remote.objectId === undefined && remote.unserializableValue === undefined) return remote.value;
    // Runs at once: the value is there when `post` returns.
    received = undefined;
    session.post('Runtime.callFunctionOn', {
      objectId: receiver.objectId,
      functionDeclaration: 'function (value) { this(value); }',
      arguments: [
        remote.objectId === undefined
          ? { unserializableValue: remote.unserializableValue }
          : { objectId: remote.objectId },
      ],
    });
    const value = received;
    received = undefined;
    return value;
  };

  const failure = (details: Runtime.ExceptionDetails, source: string, shift: number): Evaluation => {
    const thrown = details.exception === undefined ? new Error(details.text) : valueOf(details.exception);
    const stack = thrown instanceof SyntaxError ? (thrown.stack ?? '') : CODE_FILE;
    if (thrown instanceof SyntaxError && !stack.includes(`${CODE_FILE}:`)) {
      const line = details.lineNumber + 1;
      const column = details.columnNumber + 1 - (line === 1 ? shift : 0);
      return { kind: 'failed', text: syntaxErrorText(`SyntaxError: ${thrown.message}`, source, line, column) };
    }
    return { kind: 'failed', text: errorText(thrown, shift) };
  };

  const awaited = async (value: unknown, shift: number): Promise<Evaluation> => {
    try {
      return { kind: 'value', value: await value };
    } catch (error) {
      return { kind: 'failed', text: errorText(error, shift) };
    }
  };

  return {
    async evaluate(source) {
      const { code, firstLineShift } = rewrite(loadParser, source);
      try {
        const { result, exceptionDetails } = await evaluateText(`${code}\n//# sourceURL=${CODE_FILE}`, true);
        if (exceptionDetails !== undefined) return failure(exceptionDetails, source, firstLineShift);
        return await awaited(valueOf(result), firstLineShift);
      } catch (error) {
        // The inspector gives a promise up that nothing can settle any more.
        return { kind: 'failed', text: `Error: ${(error as Error).message || 'the code could not be evaluated'}` };
      } finally {
        session.post('Runtime.releaseObjectGroup', { objectGroup: CALL_GROUP });
      }
    },
    async read(name) {
      const { result } = await evaluateText(`typeof ${name} === 'undefined' ? undefined : ${name}`, false);
      return valueOf(result);
    },
    async define(name, value) {
      Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
      const { promise, resolve } = Promise.withResolvers<readonly string[]>();
      session.post('Runtime.globalLexicalScopeNames', {}, (_error, answer) => resolve(answer?.names ?? []));
      if ((await promise).includes(name)) await evaluateText(`let ${name} = globalThis.${name}; undefined`, true);
    },
  };
}
