/** What went wrong with a provider: said without its words, for they may repeat keys or pages. */
import { AppError } from '../../base/errors.ts';
import { statusIn } from './from-stream.ts';

export type FailureReason =
  | 'key'
  | 'quota'
  | 'busy'
  | 'down'
  | 'unreachable'
  | 'unknown-model'
  | 'no-tools'
  | 'no-images'
  | 'no-schema'
  | 'no-temperature'
  | 'no-limit'
  | 'streams-only'
  | 'too-long'
  | 'refused'
  | 'nonsense';

/** A failed request as far as anybody may know of it. */
export type Failure = {
  readonly reason: FailureReason;
  readonly status: number | undefined;
  /** Worth another try. */
  readonly passing: boolean;
  /** How long the provider wants to be left alone, in milliseconds. */
  readonly waitMs: number | undefined;
  /** The provider's own words without keys, cut: for the log alone. */
  readonly words: string;
};

const MOST_WORDS = 300;
const SENTENCES: Readonly<Record<FailureReason, string>> = {
  key: 'refused the key: check LLM_API_KEY',
  quota: 'says that its quota is used up',
  busy: 'is busy',
  down: 'failed',
  unreachable: 'could not be reached: check LLM_BASE_URL',
  'unknown-model': 'does not know the model: check LLM_MODEL and LLM_BASE_URL',
  'no-tools': 'cannot call tools: set LLM_TOOLS=false',
  'no-images': 'takes no images: set LLM_VISION=false',
  'no-schema': 'takes no schema for its answer',
  'no-temperature': 'takes no temperature',
  'no-limit': 'takes no limit of its answer',
  'streams-only': 'answers in pieces only, and not so that they can be put together',
  'too-long': 'says that the conversation is too long for it',
  refused: 'refused the request',
  nonsense: 'answered what cannot be understood',
};

/** Which failure it was. */
export function failureOf(error: unknown, apiKey: string | undefined): Failure {
  const { statusCode, responseBody, responseHeaders = {} } = partsOf(error);
  const body = responseBody ?? '';
  const status = failedWithin(statusCode, body) ?? statusCode;
  const isStream = /event-stream/i.test(responseHeaders['content-type'] ?? '');
  const reason = isStream && isParsing(error) ? 'streams-only' : reasonOf(status, body, error);
  return {
    reason,
    status,
    passing: reason === 'busy' || reason === 'down' || reason === 'unreachable',
    waitMs: waitOf(responseHeaders) ?? waitIn(body),
    words: withoutKeys(body === '' ? messageOf(error) : body, apiKey).slice(0, MOST_WORDS),
  };
}

/** The failure as callers are told of it. */
export function modelFailed(name: string, failure: Failure, tries: number): AppError {
  const { reason, status } = failure;
  const after = tries > 1 ? ` after ${tries} tries` : '';
  const code = status === undefined ? '' : ` (status ${status})`;
  return new AppError('LLM_FAILED', `The model ${name} ${SENTENCES[reason]}${after}${code}.`, {
    reason,
  });
}

type Parts = {
  readonly statusCode?: number;
  readonly responseBody?: string;
  readonly responseHeaders?: Readonly<Record<string, string>>;
};

function partsOf(error: unknown): Parts {
  return typeof error === 'object' && error !== null ? error : {};
}

/** Routers tell of failures with status 200 and the real one in the body. */
function failedWithin(status: number | undefined, body: string): number | undefined {
  if (status === undefined || status >= 400 || !/^\s*\{\s*"error"\s*:/.test(body)) return undefined;
  try {
    return statusIn(JSON.parse(body));
  } catch {
    // Cut, or no JSON: its own status counts.
    return undefined;
  }
}

const BY_STATUS: Readonly<Record<number, FailureReason>> = {
  401: 'key',
  402: 'quota',
  403: 'key',
  408: 'busy',
  409: 'busy',
  425: 'busy',
  429: 'busy',
};

function reasonOf(status: number | undefined, body: string, error: unknown): FailureReason {
  if (status === undefined || status < 400) return isParsing(error) ? 'nonsense' : 'unreachable';
  if (/insufficient_quota|billing_not_active/.test(body)) return 'quota';
  const known = BY_STATUS[status] ?? ofRequest(body);
  if (known !== undefined) return known;
  if (status >= 500) return 'down';
  const isMissing = status === 404 || (/model/i.test(body) && /not (found|exist)/i.test(body));
  return isMissing ? 'unknown-model' : 'refused';
}

/** Servers say with many statuses, and in their own words, what they cannot do. */
function ofRequest(body: string): FailureReason | undefined {
  if (LIMIT.test(body) && /too (large|high|big)|at most|less than|maximum/i.test(body))
    return 'no-limit';
  if (STREAM.test(body) && /must be|only|required|enable/i.test(body)) return 'streams-only';
  if (TOO_LONG.test(body)) return 'too-long';
  if (!DENIAL.test(body)) return undefined;
  return CANNOT.find(([, subject]) => subject.test(body))?.[0];
}

const LIMIT = /max_(completion_|output_|new_)?tokens|maxOutputTokens/i;
const STREAM = /\bstream(ing)?\b/i;
const TOO_LONG = /context (length|window|size)|too (long|many tokens)|maximum.{0,40}tokens/i;
const DENIAL =
  /(not|n't|un)[ -]?support|does not (have|allow)|not (enabled|available|allowed|capable|permitted)|requires|unknown|unrecogni[sz]ed|invalid|cannot|unexpected/i;
const CANNOT: readonly (readonly [FailureReason, RegExp])[] = [
  ['no-temperature', /temperature/i],
  ['no-limit', LIMIT],
  ['streams-only', STREAM],
  ['no-tools', /\btools?\b|tool[_ -]?(choice|call)|function[_ -]?call/i],
  [
    'no-schema',
    /response_format|json_schema|output_(format|config)|structured output|response(Json)?Schema/i,
  ],
  ['no-images', /image|vision|multimodal/i],
];

function isParsing(error: unknown): boolean {
  const text = `${error instanceof Error ? error.name : ''} ${causeNames(error)}`;
  return /JSONParse|TypeValidation|SyntaxError|ZodError|NoContent|EmptyResponse|InvalidResponse/i.test(
    text,
  );
}

function causeNames(error: unknown): string {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error && names.length < 5; at = at.cause)
    names.push(at.name);
  return names.join(' ');
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause: unknown = error.cause;
  return cause instanceof Error ? `${error.name}: ${cause.message}` : error.name;
}

/** The key itself, and everything that looks like one. */
function withoutKeys(text: string, apiKey: string | undefined): string {
  const known = apiKey === undefined ? text : text.replaceAll(apiKey, '[key]');
  return known
    .replaceAll(/\b(sk|pk|key|AIza|gsk|xai|hf)[-_A-Za-z0-9*.]{6,}/g, '[key]')
    .replaceAll(/[A-Za-z0-9_\-*]{24,}/g, '[…]')
    .replaceAll(/\s+/g, ' ');
}

/** Google writes into the body how long it wants to be left alone. */
function waitIn(body: string): number | undefined {
  const seconds = /retryDelay\\?"\s*:\s*\\?"([\d.]+)s/.exec(body)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

/** `retry-after` in seconds or as a date, or its kin in milliseconds. */
function waitOf(headers: Readonly<Record<string, string>>): number | undefined {
  const ms = Number(headers['retry-after-ms']);
  if (headers['retry-after-ms'] !== undefined && Number.isFinite(ms)) return Math.max(0, ms);
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  const seconds = Number(text);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
