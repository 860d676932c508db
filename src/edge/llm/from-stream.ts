/** An answer that comes in pieces, put together: for providers that answer in no other way. */
import type {
  LanguageModelV4Content,
  LanguageModelV4GenerateResult,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';

/** What a whole answer is read for. */
export type WholeAnswer = Pick<LanguageModelV4GenerateResult, 'content' | 'finishReason' | 'usage'>;

/** A failure that was told in the middle of an answer; has the parts of one that came with a status. */
class FailureInStream extends Error {
  override readonly name = 'FailureInStream';
  readonly statusCode: number;
  readonly responseBody: string;

  constructor(said: unknown) {
    super('The provider failed in the middle of its answer.');
    this.responseBody = JSON.stringify(said) ?? '';
    this.statusCode = statusIn(said);
  }
}

/** @throws Error when the stream breaks off or tells of a failure */
export async function readStream(
  stream: ReadableStream<LanguageModelV4StreamPart>,
): Promise<WholeAnswer> {
  const content: LanguageModelV4Content[] = [];
  const places = new Map<string, number>();
  for await (const part of stream) {
    if (part.type === 'finish') return whole(content, part);
    if (part.type === 'error') throw errorOf(part.error);
    if (part.type === 'tool-call' || part.type === 'custom') content.push(part);
    else if (isPiece(part)) extend(content, places, part);
  }
  throw new Error(BROKE_OFF);
}

const BROKE_OFF = 'The answer broke off.';

function errorOf(said: unknown): Error {
  if (!(said instanceof Error)) return new FailureInStream(said);
  return said.message.includes('ended without') ? new Error(BROKE_OFF) : said;
}

/** Without the provider's own word for its end, this is where the connection ended. */
function whole(
  content: LanguageModelV4Content[],
  { finishReason, usage }: Extract<LanguageModelV4StreamPart, { type: 'finish' }>,
): WholeAnswer {
  const isSaid = finishReason.raw !== undefined || /^(stop|tool-calls)$/.test(finishReason.unified);
  if (!isSaid) throw new Error(BROKE_OFF);
  return { content, finishReason, usage };
}

type Piece = Extract<
  LanguageModelV4StreamPart,
  { readonly type: `${'text' | 'reasoning'}-${'start' | 'delta' | 'end'}` }
>;

const isPiece = (part: LanguageModelV4StreamPart): part is Piece =>
  /^(text|reasoning)-(start|delta|end)$/.test(part.type);

/** Providers put what they sign into any of the pieces. */
function extend(
  content: LanguageModelV4Content[],
  places: Map<string, number>,
  piece: Piece,
): void {
  const type = piece.type.startsWith('text') ? 'text' : 'reasoning';
  const key = `${type} ${piece.id}`;
  if (piece.type.endsWith('start')) places.set(key, content.length);
  const at = places.get(key) ?? content.length;
  const before = content[at];
  const text = before?.type === type ? before.text : '';
  const { providerMetadata } = piece;
  content[at] = {
    ...(before?.type === type ? before : { type }),
    text: text + ('delta' in piece ? piece.delta : ''),
    ...(providerMetadata === undefined ? {} : { providerMetadata }),
  };
}

const UNKNOWN_FAILURE = 500;

/** Some say with a number what kind of failure it is. */
export function statusIn(said: unknown): number {
  const { error = said } = recordOf(said);
  const { code, status } = recordOf(error);
  const number = [code, status].map(Number).find((one) => one >= 400 && one <= 599);
  return number ?? UNKNOWN_FAILURE;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
