/** A model of a provider: asked step by step, patient with passing faults, honest about lasting ones. */
import type { JSONSchema7, LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { Deadline } from '../../agent/deadline.ts';
import type { Model, ModelDone, ModelRequest, ModelStep } from '../../agent/model.ts';
import { speakTools } from '../../agent/plain-json.ts';
import { sleep, untilAborted } from '../../base/abort.ts';
import type { Log } from '../../base/log.ts';
import type { LlmSettings } from '../../agent/model-settings.ts';
import { failureOf, modelFailed, type Failure } from './model-failure.ts';
import { loadProviderModel } from './provider-model.ts';
import { takesImages } from './takes-images.ts';
import { toPrompt, toStep, toTools } from './to-prompt.ts';

type Deps = { readonly log: Log; readonly onDone: ModelDone };

const MOST_TRIES = 4;
const FIRST_WAIT_MS = 400;
/** A step is a sentence and some tool calls; what thinks aloud needs room for it. */
const MOST_OUTPUT_TOKENS = 8_192;
const NOTHING = { inputTokens: 0, outputTokens: 0 };

/** The model the settings name; its provider is first spoken to at the first step. */
export const createModel = (settings: LlmSettings, deps: Deps): Model =>
  speakTools(createProviderModel(settings, deps), settings.tools);

function createProviderModel(settings: LlmSettings, deps: Deps): Model {
  const name = `${settings.provider}/${settings.model}`;
  const log = deps.log.child({ model: name });
  let loading: Promise<LanguageModelV4> | undefined;
  const can = { images: takesImages(settings), schemas: true };

  const ask = async (request: ModelRequest, deadline: Deadline): Promise<ModelStep> => {
    loading ??= loadProviderModel(settings);
    const model = await untilAborted(loading, deadline.signal);
    for (let tries = 1; ; tries += 1) {
      try {
        const options = toOptions(request, can, deadline);
        return toStep(
          await untilAborted(Promise.resolve(model.doGenerate(options)), deadline.signal),
        );
      } catch (error) {
        deadline.signal.throwIfAborted();
        const failure = failureOf(error, settings.apiKey);
        const { reason, status, words } = failure;
        log.warn({ reason, status, words, tries }, 'the model provider failed');
        if (learned(failure, request, can)) continue;
        const waitMs = failure.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + Math.random() / 4);
        if (!failure.passing || tries >= MOST_TRIES || waitMs >= deadline.leftMs())
          throw modelFailed(name, failure, tries);
        await sleep(waitMs, deadline.signal);
      }
    }
  };

  return {
    name,
    get sees() {
      return can.images;
    },
    async step(request, deadline) {
      const from = performance.now();
      let outcome: Parameters<ModelDone>[0] = 'failed';
      let use: ModelStep['use'] = NOTHING;
      try {
        const step = await ask(request, deadline);
        outcome = 'answered';
        use = step.use;
        return step;
      } catch (error) {
        if (deadline.signal.aborted) outcome = 'cut';
        throw error;
      } finally {
        const tookMs = performance.now() - from;
        log.debug({ outcome, tookMs: Math.round(tookMs), ...use }, 'model asked');
        deps.onDone(outcome, tookMs, use);
      }
    },
  };
}

type Abilities = { images: boolean; schemas: boolean };

function toOptions(
  request: ModelRequest,
  can: Abilities,
  { signal }: Deadline,
): LanguageModelV4CallOptions {
  const { rules, messages, tools, schema } = request;
  return {
    prompt: toPrompt(rules, messages, can.images),
    maxOutputTokens: MOST_OUTPUT_TOKENS,
    temperature: 0,
    abortSignal: signal,
    // Nothing is kept at the provider: every request carries its whole conversation.
    providerOptions: { openai: { store: false } },
    ...(tools.length === 0 ? {} : { tools: toTools(tools), toolChoice: { type: 'auto' } }),
    ...(schema === undefined || !can.schemas
      ? {}
      : { responseFormat: { type: 'json', schema: schema as JSONSchema7, name: 'answer' } }),
  };
}

/** Whether the failure taught what the model cannot do, and the request can be made without it. */
function learned({ reason }: Failure, request: ModelRequest, can: Abilities): boolean {
  const showed = request.messages.some((one) => one.role === 'user' && one.jpeg !== undefined);
  if (can.images && showed && (reason === 'no-images' || reason === 'refused')) {
    can.images = false;
    return true;
  }
  if (
    can.schemas &&
    request.schema !== undefined &&
    (reason === 'no-schema' || reason === 'refused')
  ) {
    can.schemas = false;
    return true;
  }
  return false;
}
