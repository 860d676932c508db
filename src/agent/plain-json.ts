/** Tools for models that cannot call them: told in words, called in JSON. */
import { AppError } from '../base/errors.ts';
import type { Model, ModelMessage, ModelRequest, ModelStep, ToolCall, ToolSpec } from './model.ts';
import { readJson } from './read-json.ts';

/**
 * Lets any model use tools.
 * @param tools whether it calls them itself; `auto` asks it so first, and remembers when it cannot
 */
export function speakTools(model: Model, tools: 'auto' | boolean): Model {
  let isPlain = tools === false;
  return {
    name: model.name,
    get sees() {
      return model.sees;
    },
    async step(request, deadline) {
      if (request.tools.length === 0) return model.step(request, deadline);
      if (!isPlain) {
        try {
          return withWrittenCalls(await model.step(request, deadline), request.tools);
        } catch (error) {
          if (tools !== 'auto' || !isAboutTools(error)) throw error;
          isPlain = true;
        }
      }
      return withPlainCalls(await model.step(toPlain(request), deadline), request.tools);
    },
  };
}

function isAboutTools(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.code === 'LLM_FAILED' &&
    error.details['reason'] === 'no-tools'
  );
}

/** The same conversation without tools in it. */
function toPlain({ rules, messages, tools }: ModelRequest): ModelRequest {
  const list = tools.map(
    (tool) => `- ${tool.name}: ${tool.description} Arguments: ${JSON.stringify(tool.parameters)}`,
  );
  const how =
    'You have these tools:\n' +
    `${list.join('\n')}\n` +
    'Answer with exactly one JSON object and nothing else: {"tool": "NAME", "arguments": {...}}. You are then told what came of it.';
  return { rules: `${rules}\n\n${how}`, messages: messages.map(plainMessage), tools: [] };
}

/** A turn of the conversation with calls and results as text: for requests without tools. */
export function plainMessage(message: ModelMessage): ModelMessage {
  switch (message.role) {
    case 'user':
      return message;
    case 'assistant': {
      const calls = message.calls.map(({ name, input }) =>
        JSON.stringify({ tool: name, arguments: input }),
      );
      return {
        role: 'assistant',
        text: calls.length === 0 ? message.text : calls.join('\n'),
        calls: [],
      };
    }
    case 'tools':
      return {
        role: 'user',
        text: message.results
          .map(
            ({ name, text, failed }) => `Result of ${name}${failed ? ' (failed)' : ''}:\n${text}`,
          )
          .join('\n\n'),
      };
  }
}

/** What it wrote is a call, an answer in plain words, or broken JSON, which it is told. */
function withPlainCalls(step: ModelStep, tools: readonly ToolSpec[]): ModelStep {
  const { memo: _memo, ...rest } = step;
  const written = writtenCalls(step.text, tools);
  if (written.length > 0) return { ...rest, text: '', calls: written, stop: 'tools' };
  if (!/^\s*(```|[{[])/.test(step.text)) return rest;
  return { ...rest, text: '', calls: [newCall('', step.text.slice(0, 500))], stop: 'tools' };
}

/** Some models write their call into the text although they could make it. */
function withWrittenCalls(step: ModelStep, tools: readonly ToolSpec[]): ModelStep {
  if (step.calls.length > 0) return step;
  const calls = writtenCalls(step.text, tools);
  if (calls.length === 0) return step;
  const { memo: _memo, ...rest } = step;
  return { ...rest, text: '', calls, stop: 'tools' };
}

function writtenCalls(text: string, tools: readonly ToolSpec[]): ToolCall[] {
  const value = readJson(text.replaceAll(/<\/?tool_call>/g, ''));
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => {
    const call = readCall(one);
    return call !== undefined && tools.some(({ name }) => name === call.name) ? [call] : [];
  });
}

function readCall(value: unknown): ToolCall | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parts: Readonly<Record<string, unknown>> = { ...value };
  const name = parts['tool'] ?? parts['name'] ?? parts['function'];
  const input = parts['arguments'] ?? parts['parameters'] ?? parts['args'] ?? parts['input'] ?? {};
  if (typeof name !== 'string') return undefined;
  return newCall(name, typeof input === 'string' ? (readJson(input) ?? input) : input);
}

let calls = 0;

function newCall(name: string, input: unknown): ToolCall {
  calls += 1;
  return { id: `call_${calls}`, name, input };
}
