/** Which model is asked, as the operator has set it. */

export type LlmProvider = 'openai' | 'anthropic' | 'google' | 'openai-compatible';

export type LlmSettings = {
  readonly provider: LlmProvider;
  readonly model: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  /** Whether it takes images; `auto` believes the provider and the model's name. */
  readonly vision: 'auto' | boolean;
  /** Whether it calls tools by itself; `auto` asks it, and falls back to plain JSON when it cannot. */
  readonly tools: 'auto' | boolean;
};
