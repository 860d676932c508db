/** Running a caller's script in the page's own world. */
import { AppError } from '../../../base/errors.ts';
import { onPage } from './guard.ts';
import type { PreparedPage } from './prepare.ts';

/** As CDP answers `Runtime.evaluate`, as far as it matters here. */
type RemoteObject = {
  readonly type: string;
  readonly subtype?: string;
  readonly value?: unknown;
  readonly unserializableValue?: string;
  readonly description?: string;
};
type ExceptionDetails = { readonly text: string; readonly exception?: RemoteObject };
type Evaluated = { readonly result: RemoteObject; readonly exceptionDetails?: ExceptionDetails };

export type ScriptValue = { readonly type: string; readonly value: unknown };

/** Statements only a function body may hold. */
const NEEDS_FUNCTION = /Illegal return statement|await is only valid/u;
/** What V8 says of a value that is no JSON. */
const NO_JSON = /Object reference chain is too long|couldn't be returned by value/iu;
const DOCUMENT_LEFT =
  /context was destroyed|navigated or closed|cannot find context|promise was collected/iu;

/**
 * Runs a script and answers the value of its last expression, or of its `return`; promises are awaited.
 * @throws AppError `SCRAPE_ACTION_ERROR` with what the script threw
 */
export async function runScript(
  prepared: PreparedPage,
  script: string,
  signal: AbortSignal,
): Promise<ScriptValue> {
  const evaluate = (expression: string, byValue: boolean): Promise<Evaluated> =>
    onPage(prepared, signal, () =>
      prepared.cdp.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: byValue,
        userGesture: true,
      }),
    );
  try {
    let expression = script;
    let answer = await evaluate(expression, true);
    if (NEEDS_FUNCTION.test(answer.exceptionDetails?.exception?.description ?? '')) {
      expression = `(async () => {\n${script}\n})()`;
      answer = await evaluate(expression, true);
    }
    if (answer.exceptionDetails) throw scriptFailed(answer.exceptionDetails);
    return valueOf(answer.result);
  } catch (error) {
    if (error instanceof AppError || signal.aborted || !(error instanceof Error)) throw error;
    // The script left the document: there is nobody to answer, and nothing wrong.
    if (DOCUMENT_LEFT.test(error.message)) return { type: 'undefined', value: null };
    if (NO_JSON.test(error.message)) return { type: 'object', value: null };
    throw error;
  }
}

function valueOf(result: RemoteObject): ScriptValue {
  const type = result.subtype === 'null' ? 'null' : result.type;
  if (result.unserializableValue !== undefined) return { type, value: result.unserializableValue };
  if (type === 'function' || type === 'symbol') return { type, value: result.description ?? null };
  return { type, value: result.value ?? null };
}

function scriptFailed(details: ExceptionDetails): AppError {
  const thrown = details.exception;
  const text =
    thrown?.description ??
    (thrown?.value === undefined ? details.text : JSON.stringify(thrown.value));
  return new AppError(
    'SCRAPE_ACTION_ERROR',
    `The script failed: ${text.split('\n')[0]?.slice(0, 300) ?? ''}`,
  );
}
