/** What a runner prints, call by call: bounded, and told apart by a mark nobody can guess. */
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

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
  let end = bytes.length;
  if (wasCut) while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  const lead = bytes[end - 1] ?? 0;
  return bytes.toString('utf8', 0, wasCut && lead >= 0xc0 ? end - 1 : bytes.length);
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
    isFull: () => sizeBytes >= limitBytes,
    output: (): Output => ({ text: textOf(Buffer.concat(parts), truncated), truncated }),
  };
};

/**
 * Reads a stream of a runner for its whole life. Between calls it stops reading once the next
 * call's share is full, so that a printing leftover waits instead of burning the machine.
 */
export function createOutputTap(stream: Readable, limitBytes: number): OutputTap {
  let pot = createPot(limitBytes);
  let finished: Output | undefined;
  let mark: Buffer | undefined;
  let held: Buffer = NOTHING;
  let words: Buffer = NOTHING;
  let busy = false;
  let ended = false;
  let wake: (() => void) | undefined;

  const remember = (bytes: Buffer): void => {
    words = Buffer.concat([words, bytes.subarray(-LAST_WORDS_BYTES)]).subarray(-LAST_WORDS_BYTES);
  };

  const onMark = (): void => {
    finished = pot.output();
    pot = createPot(limitBytes);
    mark = undefined;
    wake?.();
  };

  const onData = (chunk: Buffer): void => {
    remember(chunk);
    let rest = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    held = NOTHING;
    const place = mark === undefined ? -1 : rest.indexOf(mark);
    if (mark !== undefined && place >= 0) {
      pot.add(rest.subarray(0, place));
      rest = rest.subarray(place + mark.length);
      onMark();
    } else if (mark !== undefined) {
      // The beginning of a mark may be at the end of the chunk.
      const start = rest.indexOf(0, Math.max(0, rest.length - mark.length + 1));
      if (start >= 0) {
        held = Buffer.from(rest.subarray(start));
        rest = rest.subarray(0, start);
      }
    }
    pot.add(rest);
    if (!busy && pot.isFull()) stream.pause();
  };

  const onEnd = (): void => {
    ended = true;
    wake?.();
  };

  stream.on('data', onData);
  stream.on('close', onEnd);
  // The end of its process ends a stream; 'close' follows.
  stream.on('error', () => undefined);

  return {
    begin(sentinel) {
      busy = true;
      finished = undefined;
      mark = Buffer.from(sentinel);
      stream.resume();
    },
    async finish() {
      if (finished === undefined && !ended) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, SENTINEL_LIMIT_MS);
        await promise;
        clearTimeout(timer);
        wake = undefined;
      }
      busy = false;
      if (finished === undefined) {
        pot.add(held);
        held = NOTHING;
        onMark();
      }
      return finished ?? pot.output();
    },
    lastWords: () => words.toString('utf8'),
  };
}
