/** Whether a model is shown screenshots. */
import type { LlmSettings } from '../../agent/model-settings.ts';

/** Words in the names of open models that see. */
const SEEING =
  /\bvl\b|-vl|vision|llava|pixtral|gemma-?[3-9]|minicpm-?v|internvl|qwen3\.5|llama-?4|moondream|gpt-[4-9]o?|claude|gemini/i;

/** A wrong guess costs one refused request: then it is shown no more. */
export function takesImages({ vision, provider, model }: LlmSettings): boolean {
  if (vision !== 'auto') return vision;
  return provider === 'openai-compatible' ? SEEING.test(model) : true;
}
