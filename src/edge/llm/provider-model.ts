/** The model behind a provider's wire; only the chosen provider's code is loaded, at the first question. */
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { boundedFetch } from './bounded-fetch.ts';
import type { LlmSettings } from '../../agent/model-settings.ts';

/** Loads the adapter of the provider and names the model. */
export async function loadProviderModel(settings: LlmSettings): Promise<LanguageModelV4> {
  const { provider, model, baseUrl: baseURL, apiKey } = settings;
  // Given in full, so that no adapter looks for variables of its own.
  const common = { baseURL, fetch: boundedFetch };
  switch (provider) {
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai');
      return createOpenAI({ ...common, apiKey: apiKey ?? '' }).responses(model);
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      return createAnthropic({ ...common, apiKey: apiKey ?? '' })(model);
    }
    case 'google': {
      const { createGoogle } = await import('@ai-sdk/google');
      return createGoogle({ ...common, apiKey: apiKey ?? '' })(model);
    }
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      return createOpenAICompatible({
        ...common,
        name: 'compatible',
        ...(apiKey === undefined ? {} : { apiKey }),
        supportsStructuredOutputs: true,
        includeUsage: true,
      }).chatModel(model);
    }
  }
}
