/** The inspector of this very process: the one who knows how a REPL evaluates. */
import { Session } from 'node:inspector';
import type { Runtime } from 'node:inspector';

export type InspectorSession = {
  /**
   * Evaluates in the global scope. As a REPL does: top-level `await`, and names declared once may
   * be declared again. @throws when the inspector gives up, as on a promise that nothing can settle
   */
  evaluate(expression: string): Promise<Runtime.EvaluateReturnType>;
  /** Evaluates a plain expression that does not wait. */
  look(expression: string): Promise<Runtime.EvaluateReturnType>;
  /** The value itself, out of the inspector's hands. */
  valueOf(remote: Runtime.RemoteObject): unknown;
  /** Names declared by `let`, `const` and `class` at the top. */
  declaredNames(): Promise<readonly string[]>;
  /** Lets go of what evaluations have held. */
  release(): void;
};

const GROUP = 'call';

export async function openInspectorSession(): Promise<InspectorSession> {
  const session = new Session();
  session.connect();
  let received: unknown;

  const post = <Answer>(method: string, params: object): Promise<Answer> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    session.post(method, params, (error, answer) =>
      error ? reject(error) : resolve(answer as Answer),
    );
    return promise;
  };

  // A function of ours under a name nobody else can know, for as long as it takes to look it up.
  const hook = `$livepage${crypto.randomUUID().replaceAll('-', '')}`;
  const receive = (value: unknown): void => {
    received = value;
  };
  Object.defineProperty(globalThis, hook, { value: receive, configurable: true });
  const { result: receiver } = await post<Runtime.EvaluateReturnType>('Runtime.evaluate', {
    expression: hook,
  });
  Reflect.deleteProperty(globalThis, hook);

  return {
    evaluate: (expression) =>
      post('Runtime.evaluate', {
        expression,
        replMode: true,
        awaitPromise: true,
        objectGroup: GROUP,
      }),
    look: (expression) => post('Runtime.evaluate', { expression, objectGroup: GROUP }),
    valueOf(remote) {
      if (remote.type === 'undefined') return undefined;
      if (remote.subtype === 'null') return null;
      const { objectId, unserializableValue } = remote;
      if (objectId === undefined && unserializableValue === undefined) return remote.value;
      // Runs at once: the value is there when `post` returns.
      session.post('Runtime.callFunctionOn', {
        objectId: receiver.objectId,
        functionDeclaration: 'function (value) { this(value); }',
        arguments: [objectId === undefined ? { unserializableValue } : { objectId }],
      });
      const value = received;
      received = undefined;
      return value;
    },
    async declaredNames() {
      const { names } = await post<Runtime.GlobalLexicalScopeNamesReturnType>(
        'Runtime.globalLexicalScopeNames',
        {},
      );
      return names;
    },
    release: () => session.post('Runtime.releaseObjectGroup', { objectGroup: GROUP }),
  };
}
