/** Models of each provider, asked over real HTTP. */
import type { Deadline } from '../../src/agent/deadline.ts';
import type { Model, ModelRequest } from '../../src/agent/model.ts';
import type { LlmProvider, LlmSettings } from '../../src/agent/model-settings.ts';
import { createModel } from '../../src/edge/llm/create-model.ts';
import type { WIRES } from '../fixtures/wires.ts';
import { silentLog } from '../store/silent-log.ts';

export const KEY = 'sk-test-0123456789abcdef';

export const within = (ms: number): Deadline => {
  const endsAt = performance.now() + ms;
  return { signal: AbortSignal.timeout(ms), leftMs: () => Math.max(0, endsAt - performance.now()) };
};

export const modelAt = (
  name: LlmProvider,
  url: string,
  settings: Partial<LlmSettings> = {},
): Model =>
  createModel(
    {
      provider: name,
      model: 'scripted',
      baseUrl: url,
      apiKey: KEY,
      vision: 'auto',
      tools: 'auto',
      ...settings,
    },
    { log: silentLog, onDone: () => undefined },
  );

const CLICK = {
  name: 'click',
  description: 'Clicks.',
  parameters: { type: 'object', properties: { ref: { type: 'string' } }, required: ['ref'] },
};

export const ask = (request: Partial<ModelRequest> = {}): ModelRequest => ({
  rules: 'The rules.',
  messages: [{ role: 'user', text: 'The task.' }],
  tools: [CLICK],
  ...request,
});

export const WIRE_OF: readonly (readonly [LlmProvider, keyof typeof WIRES])[] = [
  ['openai-compatible', 'chat'],
  ['openai', 'responses'],
  ['anthropic', 'anthropic'],
  ['google', 'google'],
];
