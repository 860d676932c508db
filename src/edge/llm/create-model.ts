/** A model of a provider: asked step by step, patient with passing faults, honest about lasting ones. */
import type { JSONSchema7, LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { Deadline } from '../../agent/deadline.ts';
import type { Model, ModelDone, ModelRequest, ModelStep } from '../../agent/model.ts';
import { speakTools } from '../../agent/plain-json.ts';
import { sleep, untilAborted } from '../../base/abort.ts';
import type { Log } from '../../base/log.ts';
import type { LlmSettings } from '../../agent/model-settings.ts';
import { readStream, type WholeAnswer } from './from-stream.ts';
import { failureOf, modelFailed, type Failure, type FailureReason } from './model-failure.ts';
import { loadProviderModel } from './provider-model.ts';
import { takesImages } from './takes-images.ts';
import { toPrompt, toStep, toTools } from './to-prompt.ts';

type Deps = { readonly log: Log; readonly onDone: ModelDone };

const MOST_TRIES = 4;
const FIRST_WAIT_MS = 400;
/** A step is a sentence and some tool calls; what thinks aloud needs room for it. */
const MOST_OUTPUT_TOKENS = 8_192;
/** For models that have not room for so much. */
const FEW_OUTPUT_TOKENS = 2_048;
const NOTHING = { inputTokens: 0, outputTokens: 0 };

/** The model the settings name; its provider is first spoken to at the first step. */
export const createModel = (settings: LlmSettings, deps: Deps): Model =>
  speakTools(createProviderModel(settings, deps), settings.tools);

function createProviderModel(settings: LlmSettings, deps: Deps): Model {
  const name = `${settings.provider}/${settings.model}`;
  const log = deps.log.child({ model: name });
  let loading: Promise<LanguageModelV4> | undefined;
  const can: Abilities = {
    images: takesImages(settings),
    schemas: true,
    whole: true,
    temperature: true,
    mostTokens: MOST_OUTPUT_TOKENS,
  };

  const ask = async (request: ModelRequest, deadline: Deadline): Promise<ModelStep> => {
    loading ??= loadProviderModel(settings);
    const model = await untilAborted(loading, deadline.signal);
    for (let tries = 1; ; tries += 1) {
      try {
        const options = toOptions(request, can, deadline);
        return toStep(await untilAborted(answerOf(model, options, can), deadline.signal));
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

/** What a model was found to be able to do. */
type Abilities = {
  images: boolean;
  schemas: boolean;
  /** Answers in one piece. */
  whole: boolean;
  temperature: boolean;
  /** Takes a limit of its answer, in tokens; undefined: none. */
  mostTokens: number | undefined;
};

async function answerOf(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  can: Abilities,
): Promise<WholeAnswer> {
  if (can.whole) return model.doGenerate(options);
  const { stream } = await model.doStream(options);
  return readStream(stream);
}

function toOptions(
  request: ModelRequest,
  can: Abilities,
  { signal }: Deadline,
): LanguageModelV4CallOptions {
  const { rules, messages, tools, schema } = request;
  return {
    prompt: toPrompt(rules, messages, can.images),
    ...(can.mostTokens === undefined ? {} : { maxOutputTokens: can.mostTokens }),
    ...(can.temperature ? { temperature: 0 } : {}),
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
  // A refusal that names nothing: what was special about the request is left out.
  if (can.images && showed && (reason === 'no-images' || reason === 'refused')) {
    can.images = false;
    return true;
  }
  const asked = request.schema !== undefined;
  if (can.schemas && asked && (reason === 'no-schema' || reason === 'refused')) {
    can.schemas = false;
    return true;
  }
  return unlearned(reason, can);
}

/** What every request has, and some models do not take. */
function unlearned(reason: FailureReason, can: Abilities): boolean {
  if (reason === 'streams-only' && can.whole) {
    can.whole = false;
    return true;
  }
  if (reason === 'no-temperature' && can.temperature) {
    can.temperature = false;
    return true;
  }
  if (reason === 'no-limit' && can.mostTokens !== undefined) {
    can.mostTokens = can.mostTokens > FEW_OUTPUT_TOKENS ? FEW_OUTPUT_TOKENS : undefined;
    return true;
  }
  return false;
}
