/** What a runner prints, call by call: bounded, and told apart by a mark nobody can guess. */
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createMarkFinder } from './mark-finder.ts';
import type { MarkFinder } from './mark-finder.ts';

/** What one stream carried during one call. */
export type Output = { readonly text: string; readonly truncated: boolean };

export type OutputTap = {
  /** A call begins that will end with this mark on the stream. What came since the last one counts to it. */
  begin(sentinel: string): void;
  /** What came until the mark, or until the stream ended, or until nobody wants to wait any more. */
  finish(): Promise<Output>;
  /** The last bytes that came, also past the limit. */
  lastWords(): string;
};

/** How long after the end of a call its mark may take: the rest of a full pipe. */
const SENTINEL_LIMIT_MS = 200;
const LAST_WORDS_BYTES = 4_096;

const NOTHING: Buffer = Buffer.alloc(0);

/** A mark no program prints by chance, and none can know before its call ends. */
export const newSentinel = (): string => `\0livepage-${randomBytes(24).toString('hex')}\0`;

/** Cuts where a character ends. */
const textOf = (bytes: Buffer, wasCut: boolean): string => {
  if (!wasCut) return bytes.toString('utf8');
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  const isWhole = (bytes[end - 1] ?? 0) < 0xc0;
  return bytes.toString('utf8', 0, isWhole ? bytes.length : end - 1);
};

/** Bytes up to a limit. */
const createPot = (limitBytes: number) => {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  let truncated = false;
  return {
    add(bytes: Buffer): void {
      const room = limitBytes - sizeBytes;
      if (bytes.length > room) truncated = true;
      if (room <= 0 || bytes.length === 0) return;
      // A copy: a slice would keep the whole chunk it came in.
      const part = Buffer.from(bytes.subarray(0, room));
      parts.push(part);
      sizeBytes += part.length;
    },
    isFull: (): boolean => sizeBytes >= limitBytes,
    output: (): Output => ({ text: textOf(Buffer.concat(parts), truncated), truncated }),
  };
};

/**
 * Reads a stream of a runner for its whole life. Between calls it stops reading once the next
 * call's share is full, so that a printing leftover waits instead of burning the machine.
 */
export function createOutputTap(stream: Readable, limitBytes: number): OutputTap {
  let pot = createPot(limitBytes);
  let finder: MarkFinder | undefined;
  let finished: Output | undefined;
  let words = NOTHING;
  let ended = false;
  let wake = Promise.withResolvers<void>();

  const onData = (chunk: Buffer): void => {
    words = Buffer.concat([words, chunk.subarray(-LAST_WORDS_BYTES)]).subarray(-LAST_WORDS_BYTES);
    const { before, after } = finder?.read(chunk) ?? { before: chunk, after: undefined };
    pot.add(before);
    if (after !== undefined) {
      finished = pot.output();
      pot = createPot(limitBytes);
      finder = undefined;
      pot.add(after);
      wake.resolve();
    }
    if (finder === undefined && pot.isFull()) stream.pause();
  };

  stream.on('data', onData);
  stream.on('close', () => {
    ended = true;
    wake.resolve();
  });
  // The end of its process ends a stream; 'close' follows.
  stream.on('error', () => undefined);

  return {
    begin(sentinel) {
      finished = undefined;
      wake = Promise.withResolvers<void>();
      finder = createMarkFinder(sentinel);
      stream.resume();
    },
    async finish() {
      if (finished === undefined && !ended) {
        const timer = setTimeout(() => wake.resolve(), SENTINEL_LIMIT_MS);
        await wake.promise;
        clearTimeout(timer);
      }
      if (finished !== undefined) return finished;
      pot.add(finder?.held() ?? NOTHING);
      finder = undefined;
      const output = pot.output();
      pot = createPot(limitBytes);
      return output;
    },
    lastWords: () => words.toString('utf8'),
  };
}
