/** Running functions in a world of the driver's own, beside the page's. */
import { AppError } from '../../../base/errors.ts';
import { onPage } from './guard.ts';
import type { PreparedPage } from './prepare.ts';

/** The page moved to another document while we asked: ask the new one. */
const DOCUMENT_LEFT =
  /cannot find context|context was destroyed|navigated or closed|promise was collected|uniqueContextId not found|no frame for given id/iu;
const MOST_TRIES = 6;

export type IsolatedWorld = {
  /** Runs a function that answers JSON; awaits what it returns. Runs again when the document was left meanwhile. */
  run<Argument, Result>(
    script: (argument: Argument) => Result,
    argument: Argument,
    signal: AbortSignal,
  ): Promise<Awaited<Result>>;
  /** Opens the world of a document that has just come, ahead of the first run. */
  open(): void;
  /** Forgets the world of a document that is being left. */
  reset(): void;
};

/** @param answerChars the largest answer, in characters of JSON */
export function createIsolatedWorld(prepared: PreparedPage, answerChars: number): IsolatedWorld {
  let context: Promise<number> | undefined;

  const open = async (): Promise<number> => {
    const world = await prepared.cdp.send('Page.createIsolatedWorld', {
      frameId: prepared.mainFrameId,
      worldName: prepared.key,
    });
    return world.executionContextId;
  };
  const call = async (declaration: string, argument: unknown): Promise<string | undefined> => {
    context ??= open();
    const executionContextId = await context;
    const answer = await prepared.cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: declaration,
      executionContextId,
      arguments: [{ value: argument }, { value: answerChars }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw failureInside(answer.exceptionDetails);
    return answer.result.value as string | undefined;
  };

  return {
    async run<Argument, Result>(
      script: (argument: Argument) => Result,
      argument: Argument,
      signal: AbortSignal,
    ): Promise<Awaited<Result>> {
      const declaration = `async function (argument, most) {
        const text = JSON.stringify(await (${script.toString()})(argument));
        if (text !== undefined && text.length > most) throw new RangeError('livepage: answer too large');
        return text;
      }`;
      for (let tries = 1; ; tries += 1) {
        try {
          const text = await onPage(prepared, signal, () => call(declaration, argument));
          return (text === undefined ? undefined : JSON.parse(text)) as Awaited<Result>;
        } catch (error) {
          context = undefined;
          if (
            tries >= MOST_TRIES ||
            !(error instanceof Error) ||
            !DOCUMENT_LEFT.test(error.message)
          )
            throw error;
          await onPage(prepared, signal, () => prepared.documents.whenRead());
        }
      }
    },
    open() {
      context = open();
      // Whoever runs something in it hears of the failure, and tries again.
      context.catch(() => undefined);
    },
    reset() {
      context = undefined;
    },
  };
}

type ExceptionDetails = {
  readonly text: string;
  readonly exception?: { readonly description?: string };
};

function failureInside(details: ExceptionDetails): Error {
  const text = details.exception?.description ?? details.text;
  if (text.includes('livepage: answer too large')) {
    return new AppError('SCRAPE_SITE_ERROR', 'The page holds more than can be read at once.', {
      reason: 'page-too-large',
    });
  }
  return new Error(`A script in the driver's world failed: ${text.slice(0, 500)}`);
}
