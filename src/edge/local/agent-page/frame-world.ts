/** One frame of a tab: the agent's own world in it, with the kit laid in. */
import type { CDPSession } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { KIT, KIT_TEXT, type Asked } from './page-kit.ts';

/** The frame moved to another document while we asked. */
const DOCUMENT_LEFT =
  /cannot find context|context was destroyed|navigated or closed|promise was collected|no frame for given id|uniqueContextId not found|frame with the given id/iu;
const MOST_TRIES = 5;
/** Listeners of these kinds make an element something to click. */
const CLICK_EVENTS: ReadonlySet<string> = new Set(
  'click mousedown mouseup pointerdown pointerup touchstart dblclick'.split(' '),
);
const MOST_LISTENING = 400;
/** An expression may take this long, in milliseconds. */
const EXPRESSION_MS = 2_000;

export type FrameWorld = {
  readonly number: number;
  readonly session: CDPSession;
  readonly frameId: string;
  /** The iframe element it is in. */
  readonly owner: { readonly world: FrameWorld; readonly element: number } | undefined;
  /** Asks the kit; asks again in the new document when the frame has moved on meanwhile. */
  ask<Name extends keyof Asked>(
    name: Name,
    order: Asked[Name]['order'],
    signal: AbortSignal,
  ): Promise<Asked[Name]['answer']>;
  look(order: Asked['look']['order'], signal: AbortSignal): Promise<Asked['look']['answer']>;
  /** CDP handle of an element, for the few things only CDP can do. */
  objectOf(element: number, signal: AbortSignal): Promise<string | undefined>;
  /** Value of an expression that changes nothing, as JSON text. @throws Error with what the engine says */
  evaluateReadOnly(expression: string, signal: AbortSignal): Promise<string>;
};

type Facts = Pick<FrameWorld, 'number' | 'session' | 'frameId' | 'owner'> & {
  readonly worldName: string;
};

type CallResult = {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
};

/** Opens its world at the first question. */
export function createFrameWorld(facts: Facts): FrameWorld {
  const { session, worldName: objectGroup } = facts;
  const inWorld = createTries(facts);
  const documentOf = createDocuments(session);
  return {
    ...facts,
    ask: async (name, order, signal) =>
      parsed(await inWorld(signal, (contextId) => call(session, contextId, name, order))),
    look: (order, signal) =>
      inWorld(signal, async (contextId) => {
        const document = await documentOf(contextId);
        const objects = await listening(session, contextId, objectGroup, document);
        const text = await call(session, contextId, 'look', order, objects);
        // Gone with its document, when it is.
        session.send('Runtime.releaseObjectGroup', { objectGroup }).catch(() => undefined);
        return parsed<Asked['look']['answer']>(text);
      }),
    objectOf: (element, signal) =>
      inWorld(signal, async (contextId) => {
        const expression = `${KIT}.find(${element})`;
        const answer: CallResult = await session.send('Runtime.evaluate', {
          expression,
          contextId,
          objectGroup,
        });
        return answer.result.objectId;
      }),
    evaluateReadOnly: (expression, signal) =>
      inWorld(signal, async (contextId) => {
        const answer: CallResult = await session.send('Runtime.evaluate', {
          expression,
          contextId,
          throwOnSideEffect: true,
          returnByValue: true,
          timeout: EXPRESSION_MS,
        });
        if (answer.exceptionDetails) throw insideFailed(answer.exceptionDetails);
        return JSON.stringify(answer.result.value) ?? 'undefined';
      }),
  };
}

type InWorld = <T>(signal: AbortSignal, work: (contextId: number) => Promise<T>) => Promise<T>;

/** Runs work in the frame's world, and again in the next document's when this one was left meanwhile. */
function createTries({ session, frameId, worldName }: Facts): InWorld {
  let context: Promise<number> | undefined;
  const open = async (): Promise<number> => {
    const world = await session.send('Page.createIsolatedWorld', { frameId, worldName });
    const { executionContextId } = world;
    const kit = { functionDeclaration: KIT_TEXT, executionContextId };
    const laid = await session.send('Runtime.callFunctionOn', kit);
    if (laid.exceptionDetails) throw insideFailed(laid.exceptionDetails);
    return executionContextId;
  };
  return async (signal, work) => {
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      try {
        context ??= open();
        const contextId = await untilAborted(context, signal);
        return await untilAborted(work(contextId), signal);
      } catch (error) {
        if (signal.aborted) throw error;
        context = undefined;
        const isLeft = error instanceof Error && DOCUMENT_LEFT.test(error.message);
        if (tries >= MOST_TRIES || !isLeft) throw error;
        await untilAborted(new Promise((resolve) => setTimeout(resolve, tries * 20)), signal);
      }
    }
  };
}

async function call(
  session: CDPSession,
  executionContextId: number,
  name: string,
  order: unknown,
  objects: readonly string[] = [],
): Promise<string | undefined> {
  const answer: CallResult = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `async function (order, ...given) { return JSON.stringify(await ${KIT}.${name}(order, given)); }`,
    executionContextId,
    arguments: [{ value: order }, ...objects.map((objectId) => ({ objectId }))],
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw insideFailed(answer.exceptionDetails);
  return answer.result.value as string | undefined;
}

const parsed = <T>(text: string | undefined): T =>
  (text === undefined ? undefined : JSON.parse(text)) as T;

/** Handles of the elements that listen for clicks. */
async function listening(
  session: CDPSession,
  contextId: number,
  objectGroup: string,
  objectId: string | undefined,
): Promise<string[]> {
  if (objectId === undefined) return [];
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId,
    depth: -1,
    pierce: true,
  });
  const nodes = new Set<number>();
  for (const { type, backendNodeId } of listeners) {
    const isClick = backendNodeId !== undefined && CLICK_EVENTS.has(type);
    if (isClick && nodes.size < MOST_LISTENING) nodes.add(backendNodeId);
  }
  const resolved = await Promise.allSettled(
    [...nodes].map((backendNodeId) =>
      session.send('DOM.resolveNode', {
        backendNodeId,
        executionContextId: contextId,
        objectGroup,
      }),
    ),
  );
  // A node of another frame, or one that has left meanwhile, is none of this frame's.
  return resolved.flatMap((one) => {
    const objectId = one.status === 'fulfilled' ? one.value.object.objectId : undefined;
    return objectId === undefined ? [] : [objectId];
  });
}

/**
 * The frame's document as the page's own world has it: asked for the listeners below the document of
 * another world, Chromium 156 crashes the tab after some fifty times. Found once for each context.
 */
function createDocuments(session: CDPSession): (contextId: number) => Promise<string | undefined> {
  let last: { readonly contextId: number; readonly objectId: string | undefined } | undefined;
  return async (contextId) => {
    if (last?.contextId === contextId) return last.objectId;
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'document',
      contextId,
    });
    if (result.objectId === undefined) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
    const { backendNodeId } = node;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    last = { contextId, objectId: object.objectId };
    return object.objectId;
  };
}

function insideFailed(details: NonNullable<CallResult['exceptionDetails']>): Error {
  return new Error((details.exception?.description ?? details.text).slice(0, 500));
}
