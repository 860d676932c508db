/** An answer in the caller's form: asked for, checked, and asked for once more. */
import type { Deadline } from './deadline.ts';
import type { JsonSchema, Model, ModelMessage, ModelStep } from './model.ts';
import { plainMessage } from './plain-json.ts';
import { RULES, schemaText } from './prompts.ts';
import { readJson } from './read-json.ts';
import type { Fits } from './schema.ts';

export type Fitting =
  | { readonly kind: 'fits'; readonly value: unknown }
  | { readonly kind: 'misfit'; readonly why: string };

type Parts = {
  readonly model: Model;
  readonly schema: JsonSchema;
  /** Says what does not fit; undefined when all does. */
  readonly fits: Fits;
  readonly onUse: (use: ModelStep['use']) => void;
};

const TRIES = 2;

/**
 * Asks for the result of a conversation as JSON.
 * @throws AppError `LLM_FAILED`; the deadline's reason
 */
export async function askForResult(
  { model, schema, fits, onUse }: Parts,
  conversation: readonly ModelMessage[],
  deadline: Deadline,
): Promise<Fitting> {
  const messages: ModelMessage[] = [
    ...conversation.map(plainMessage),
    { role: 'user', text: schemaText(schema) },
  ];
  let why = '';
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const step = await model.step({ rules: RULES, messages, tools: [], schema }, deadline);
    onUse(step.use);
    const value = readJson(step.text);
    const misfit = value === undefined ? 'The answer was no JSON.' : fits(value);
    if (misfit === undefined) return { kind: 'fits', value };
    why = misfit;
    messages.push({ role: 'assistant', text: step.text, calls: [] });
    messages.push({
      role: 'user',
      text: `That does not fit: ${misfit} Give the whole JSON again, mended, and nothing else.`,
    });
  }
  return { kind: 'misfit', why };
}
