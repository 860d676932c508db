/** A prompt in steps: the model says what to do, the tools do it, until it has an answer. */
import { AppError } from '../base/errors.ts';
import { createConversation, type Conversation } from './conversation.ts';
import type { Deadline } from './deadline.ts';
import type { Model, ModelMessage, ModelStep, ToolCall, ToolResult } from './model.ts';
import { FINISH, LAST_STEP, RULES } from './prompts.ts';
import { createRepeats, type Repeats } from './repeats.ts';
import type { Toolbox } from './toolbox.ts';

export type LoopParts = {
  readonly model: Model;
  readonly tools: Toolbox;
  readonly opening: string;
  readonly mostSteps: number;
  /** The model says something on its way; whole sentences. */
  readonly onText: (text: string) => void;
  /** One question to the model is answered. */
  readonly onUse: (use: ModelStep['use']) => void;
};

/** How a prompt ended that was not cut short. */
export type LoopEnd = {
  readonly output: string;
  readonly done: boolean;
  /** Why it was not done, when the model did not say so itself. */
  readonly error?: string;
  readonly messages: readonly ModelMessage[];
};

/** Calls of one step; more are not made. */
const MOST_CALLS = 12;
/** Steps in a row in which nothing usable was said. */
const MOST_NONSENSE = 4;
const WAS_CUT = 'Your answer was too long and was cut. Call one tool.';
const CALL_SOMETHING = 'Call a tool, or "finish".';
const REFUSED = 'The model provider refused to answer this.';
const STUCK = 'The model went on doing the same without anything new coming of it.';
const NONSENSE = 'The model did not say anything that could be done.';

/**
 * Runs the conversation. Steps are counted, repetition and nonsense end it.
 * @throws AppError `LLM_FAILED`, `RUNTIME_FAILED`; ConfirmationNeeded; the deadline's reason
 */
export async function runLoop(parts: LoopParts, deadline: Deadline): Promise<LoopEnd> {
  const conversation = createConversation(parts.opening);
  const repeats = createRepeats();
  const end = (output: string, done: boolean, error?: string): LoopEnd => ({
    output,
    done,
    ...(error === undefined ? {} : { error }),
    messages: conversation.messages(),
  });
  let nonsense = 0;
  let lastText = '';
  for (let count = 1; count <= parts.mostSteps; count += 1) {
    if (count > 1 && count === parts.mostSteps) conversation.nudge(LAST_STEP);
    const step = await ask(parts, conversation, deadline);
    if (step.calls.length === 0) {
      const answer = plainAnswer(step);
      if (answer !== undefined) return end(answer.output, answer.done, answer.error);
      conversation.nudge(step.stop === 'length' ? WAS_CUT : CALL_SOMETHING);
      nonsense += 1;
    } else {
      if (step.text !== '') parts.onText((lastText = step.text));
      const used = await useTools(parts, conversation, repeats, step.calls, deadline);
      if (used.finish !== undefined) return end(used.finish.answer, used.finish.done);
      if (used.isStuck) return end(lastText, false, STUCK);
      nonsense = used.isNonsense ? nonsense + 1 : 0;
    }
    if (nonsense >= MOST_NONSENSE) return end(lastText, false, NONSENSE);
  }
  return end(lastText, false, `The task was not done within ${parts.mostSteps} steps.`);
}

/** Words without a call are an answer, unless they were cut. */
function plainAnswer({ text, stop }: ModelStep): Omit<LoopEnd, 'messages'> | undefined {
  if (stop === 'refused') return { output: '', done: false, error: REFUSED };
  return text === '' || stop === 'length' ? undefined : { output: text, done: true };
}

async function ask(
  { model, tools, onUse }: LoopParts,
  conversation: Conversation,
  deadline: Deadline,
): Promise<ModelStep> {
  for (;;) {
    const request = {
      rules: RULES,
      messages: conversation.messages(),
      tools: [...tools.specs, FINISH],
    };
    try {
      const step = await model.step(request, deadline);
      onUse(step.use);
      conversation.said(step);
      return step;
    } catch (error) {
      if (!isTooLong(error) || !conversation.shorten()) throw error;
    }
  }
}

const isTooLong = (error: unknown): boolean =>
  error instanceof AppError &&
  error.code === 'LLM_FAILED' &&
  error.details['reason'] === 'too-long';

type Finish = { readonly answer: string; readonly done: boolean };
type Used = {
  readonly finish: Finish | undefined;
  readonly isStuck: boolean;
  readonly isNonsense: boolean;
};

/** One after the other: each may change what the next one finds. */
async function useTools(
  { tools }: LoopParts,
  conversation: Conversation,
  repeats: Repeats,
  calls: readonly ToolCall[],
  { signal }: Deadline,
): Promise<Used> {
  const results: ToolResult[] = [];
  let finish: Finish | undefined;
  let isStuck = false;
  let useful = 0;
  let jpeg: Uint8Array | undefined;
  for (const [index, call] of calls.entries()) {
    const { id: callId, name } = call;
    if (index >= MOST_CALLS || finish !== undefined) {
      results.push({ callId, name, text: 'Not done: too many calls at once.', failed: true });
    } else if (name === FINISH.name) {
      const { answer, text } = tryFinish(call.input, results);
      finish = answer;
      results.push({ callId, name, text, failed: finish === undefined });
    } else if (repeats.isHopeless(call)) {
      const text = 'Not done: this failed before in the same way. Do something else, or finish.';
      results.push({ callId, name, text, failed: true });
      isStuck ||= repeats.isStuck(call, { text, failed: true });
      useful += 1;
    } else {
      const answer = await tools.use(name, call.input, signal);
      signal.throwIfAborted();
      results.push({ callId, name, text: answer.text, failed: answer.failed });
      jpeg = answer.jpeg ?? jpeg;
      isStuck ||= repeats.isStuck(call, answer);
      if (tools.specs.some((spec) => spec.name === name)) useful += 1;
    }
  }
  conversation.told(results, jpeg);
  return { finish, isStuck, isNonsense: useful === 0 };
}

/** An answer that was written before it was known that a call beside it fails, is asked for again. */
function tryFinish(
  input: unknown,
  before: readonly ToolResult[],
): { readonly answer: Finish | undefined; readonly text: string } {
  const answer = readFinish(input);
  if (answer === undefined)
    return { answer, text: '"finish" needs {"answer": string, "done": boolean}.' };
  if (answer.done && before.some(({ failed }) => failed))
    return { answer: undefined, text: 'Not finished: a call before it failed. See what it says.' };
  return { answer, text: 'Finished.' };
}

function readFinish(input: unknown): Finish | undefined {
  if (typeof input === 'string') return { answer: input, done: true };
  if (typeof input !== 'object' || input === null) return undefined;
  const { answer, done = true } = input as { readonly answer?: unknown; readonly done?: unknown };
  if (answer === undefined) return undefined;
  return {
    answer: typeof answer === 'string' ? answer : JSON.stringify(answer),
    done: done === true || done === 'true',
  };
}
