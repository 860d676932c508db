/** Which model the environment names: read with care, for one wrong word here is found out late. */
import { z } from 'zod';
import type { LlmProvider, LlmSettings } from './agent/model-settings.ts';

type Preset = {
  readonly provider: LlmProvider;
  /** Undefined: it has to be given. */
  readonly baseUrl: string | undefined;
  readonly needsKey: boolean;
  /** Appended where the given base has no path. */
  readonly path: string;
};

const PRESETS = {
  openai: { provider: 'openai', baseUrl: 'https://api.openai.com/v1', needsKey: true, path: '/v1' },
  anthropic: {
    provider: 'anthropic',
    baseUrl: 'https://api.anthropic.com/v1',
    needsKey: true,
    path: '/v1',
  },
  google: {
    provider: 'google',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    needsKey: true,
    path: '/v1beta',
  },
  ollama: {
    provider: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:11434/v1',
    needsKey: false,
    path: '/v1',
  },
  vllm: {
    provider: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:8000/v1',
    needsKey: false,
    path: '/v1',
  },
  lmstudio: {
    provider: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:1234/v1',
    needsKey: false,
    path: '/v1',
  },
  'openai-compatible': {
    provider: 'openai-compatible',
    baseUrl: undefined,
    needsKey: false,
    path: '',
  },
} as const satisfies Record<string, Preset>;

const NAMES = Object.keys(PRESETS) as (keyof typeof PRESETS)[];

const flag = z.enum(['auto', 'true', 'false']).default('auto');

/** The variables of a model; what they say together is checked by `readLlm`. */
export const llmVariables = {
  LLM_PROVIDER: z.enum(NAMES).optional(),
  LLM_MODEL: z.string().min(1).optional(),
  LLM_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  LLM_VISION: flag,
  LLM_TOOLS: flag,
};

type LlmVariables = z.output<z.ZodObject<typeof llmVariables>>;

/** The model, or undefined when none is named; what is missing is told to `complain` by its variable. */
export function readLlm(
  variables: LlmVariables,
  complain: (variable: string, message: string) => void,
): LlmSettings | undefined {
  const {
    LLM_PROVIDER: name,
    LLM_MODEL: model,
    LLM_BASE_URL: base,
    LLM_API_KEY: apiKey,
  } = variables;
  if (name === undefined) {
    if (model === undefined && base === undefined && apiKey === undefined) return undefined;
    complain('LLM_PROVIDER', `missing beside the other LLM_ variables: one of ${NAMES.join(', ')}`);
    return undefined;
  }
  const preset: Preset = PRESETS[name];
  const missing: readonly (readonly [string, boolean, string])[] = [
    ['LLM_MODEL', model === undefined, `the name of a model of ${name}`],
    ['LLM_API_KEY', preset.needsKey && apiKey === undefined, `${name} needs a key`],
    [
      'LLM_BASE_URL',
      preset.baseUrl === undefined && base === undefined,
      'the address of the server, such as http://127.0.0.1:8000/v1',
    ],
  ];
  for (const [variable, isMissing, what] of missing)
    if (isMissing) complain(variable, `missing: ${what}`);
  if (model === undefined) return undefined;
  return {
    provider: preset.provider,
    model,
    baseUrl: base === undefined ? (preset.baseUrl ?? '') : withPath(base, preset.path),
    apiKey,
    vision: toFlag(variables.LLM_VISION),
    tools: toFlag(variables.LLM_TOOLS),
  };
}

function withPath(base: string, path: string): string {
  const trimmed = base.replace(/\/+$/, '');
  return new URL(trimmed).pathname === '/' ? `${trimmed}${path}` : trimmed;
}

const toFlag = (text: 'auto' | 'true' | 'false'): 'auto' | boolean =>
  text === 'auto' ? 'auto' : text === 'true';
