/** The conversation in the words of the providers' adapters, and their answers in ours. */
import type {
  JSONSchema7,
  LanguageModelV4Content,
  LanguageModelV4FunctionTool,
  LanguageModelV4GenerateResult,
  LanguageModelV4Message,
  LanguageModelV4Prompt,
  LanguageModelV4ToolCallPart,
} from '@ai-sdk/provider';
import type { WholeAnswer } from './from-stream.ts';
import type { ModelMessage, ModelStep, ToolCall, ToolSpec } from '../../agent/model.ts';

type AssistantPart = Extract<LanguageModelV4Message, { role: 'assistant' }>['content'][number];

/** @param mayShow whether images go along */
export function toPrompt(
  rules: string,
  messages: readonly ModelMessage[],
  mayShow: boolean,
): LanguageModelV4Prompt {
  return [{ role: 'system', content: rules }, ...messages.map((one) => toMessage(one, mayShow))];
}

export function toTools(tools: readonly ToolSpec[]): LanguageModelV4FunctionTool[] {
  return tools.map(({ name, description, parameters }) => ({
    type: 'function',
    name,
    description,
    inputSchema: parameters as JSONSchema7,
  }));
}

/** What a model said and wants done. */
export function toStep(result: WholeAnswer): ModelStep {
  const calls: ToolCall[] = [];
  const texts: string[] = [];
  for (const part of result.content) {
    if (part.type === 'text') texts.push(part.text);
    if (part.type === 'tool-call')
      calls.push({ id: part.toolCallId, name: part.toolName, input: readInput(part.input) });
  }
  const { inputTokens, outputTokens } = result.usage;
  return {
    text: withoutThoughts(texts.join('')).trim(),
    calls,
    use: { inputTokens: inputTokens.total ?? 0, outputTokens: outputTokens.total ?? 0 },
    stop: stopOf(result.finishReason.unified, calls),
    memo: result.content,
  };
}

/** Some servers leave the thoughts of a model in its text. */
function withoutThoughts(text: string): string {
  const end = /<\/think(?:ing)?>/gi;
  let from = 0;
  while (end.exec(text) !== null) from = end.lastIndex;
  return text.slice(from).replace(/^\s*<think(?:ing)?>[\s\S]*$/i, '');
}

function toMessage(message: ModelMessage, mayShow: boolean): LanguageModelV4Message {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: userParts(message, mayShow) };
    case 'assistant':
      return { role: 'assistant', content: assistantParts(message) };
    case 'tools':
      return {
        role: 'tool',
        content: message.results.map(({ callId, name, text, failed }) => ({
          type: 'tool-result',
          toolCallId: callId,
          toolName: name,
          output: { type: failed ? 'error-text' : 'text', value: text },
        })),
      };
  }
}

function userParts(
  { text, jpeg }: Extract<ModelMessage, { role: 'user' }>,
  mayShow: boolean,
): Extract<LanguageModelV4Message, { role: 'user' }>['content'] {
  if (jpeg === undefined || !mayShow) return [{ type: 'text', text }];
  const image = {
    type: 'file',
    mediaType: 'image/jpeg',
    data: { type: 'data', data: jpeg },
  } as const;
  return [{ type: 'text', text }, image];
}

/** Parts go back as they came: some providers sign them and want the signature again. */
function assistantParts({
  text,
  calls,
  memo,
}: Extract<ModelMessage, { role: 'assistant' }>): AssistantPart[] {
  if (Array.isArray(memo)) return memo.flatMap(sentBack);
  const said: AssistantPart[] = text === '' ? [] : [{ type: 'text', text }];
  return [...said, ...calls.map(toCallPart)];
}

function sentBack(part: LanguageModelV4Content): AssistantPart[] {
  const providerOptions =
    'providerMetadata' in part && part.providerMetadata !== undefined
      ? { providerOptions: part.providerMetadata }
      : {};
  switch (part.type) {
    case 'text':
    case 'reasoning':
      return [{ type: part.type, text: part.text, ...providerOptions }];
    case 'tool-call': {
      const { toolCallId: id, toolName: name, input } = part;
      return [{ ...toCallPart({ id, name, input: readInput(input) }), ...providerOptions }];
    }
    case 'custom':
      return [{ type: 'custom', kind: part.kind, ...providerOptions }];
    default:
      // Files, sources and approvals are nothing an agent is asked for.
      return [];
  }
}

const toCallPart = ({ id, name, input }: ToolCall): LanguageModelV4ToolCallPart => ({
  type: 'tool-call',
  toolCallId: id,
  toolName: name,
  // Wires hold arguments as objects; what was no object came from a confused model.
  input: typeof input === 'object' && input !== null ? input : {},
});

/** Arguments come as text; what is no JSON stays text, and the one who checks it says so to the model. */
function readInput(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return text;
  }
}

function stopOf(
  reason: LanguageModelV4GenerateResult['finishReason']['unified'],
  calls: readonly ToolCall[],
): ModelStep['stop'] {
  if (calls.length > 0) return 'tools';
  if (reason === 'stop' || reason === 'tool-calls') return 'answer';
  if (reason === 'length') return 'length';
  return reason === 'content-filter' ? 'refused' : 'other';
}
