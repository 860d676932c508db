/** What an agent asks of a language model: one step at a time, whoever answers. */
import type { Deadline } from './deadline.ts';

/** JSON Schema, as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One tool as a model is told of it. */
export type ToolSpec = {
  readonly name: string;
  readonly description: string;
  /** Of the arguments: always an object. */
  readonly parameters: JsonSchema;
};

/** A tool the model wants used. `input` is whatever it wrote; nothing has checked it yet. */
export type ToolCall = { readonly id: string; readonly name: string; readonly input: unknown };

/** What came of a tool call. */
export type ToolResult = {
  readonly callId: string;
  readonly name: string;
  readonly text: string;
  readonly failed: boolean;
};

/** One turn of the conversation. */
export type ModelMessage =
  | { readonly role: 'user'; readonly text: string; readonly jpeg?: Uint8Array }
  | {
      readonly role: 'assistant';
      readonly text: string;
      readonly calls: readonly ToolCall[];
      /** What the provider wants to see again as it sent it; nobody else reads it. */
      readonly memo?: unknown;
    }
  | { readonly role: 'tools'; readonly results: readonly ToolResult[] };

/** Tokens as the provider counted them; 0 where it did not say. */
export type TokenUse = { readonly inputTokens: number; readonly outputTokens: number };

export type ModelRequest = {
  /** The rules the conversation stands under. */
  readonly rules: string;
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ToolSpec[];
  /** Wanted form of the answer; only without tools. */
  readonly schema?: JsonSchema;
};

export type ModelStep = {
  readonly text: string;
  readonly calls: readonly ToolCall[];
  readonly use: TokenUse;
  /** `length`: it ran into its own limit; `refused`: its provider's filter spoke. */
  readonly stop: 'answer' | 'tools' | 'length' | 'refused' | 'other';
  readonly memo?: unknown;
};

/**
 * A language model. Passing faults (too many requests, a server that is down) are tried again until
 * the deadline forbids it.
 */
export interface Model {
  /** Provider and model, as `openai/gpt-5`. */
  readonly name: string;
  /** Whether it takes images. */
  readonly sees: boolean;
  /** @throws AppError `LLM_FAILED`, without any text of the provider; the deadline's reason */
  step(request: ModelRequest, deadline: Deadline): Promise<ModelStep>;
}

/**
 * Told of each question to a model when it is over, tries included.
 * @param tookMs in milliseconds
 */
export type ModelDone = (
  outcome: 'answered' | 'failed' | 'cut',
  tookMs: number,
  use: TokenUse,
) => void;
