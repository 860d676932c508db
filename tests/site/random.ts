/** Numbers, words and pictures that look random and are the same in every run. */
import { crc32, deflateSync } from 'node:zlib';

const WORDS =
  'time page light water house garden river stone letter morning paper window market winter summer field road city bread music answer question number story voice table forest island engine pattern signal memory number harbour mountain valley bridge silver copper early quiet narrow gentle strong simple between behind without toward along across slowly often never always carry build follow gather measure remember discover travel describe'.split(
    ' ',
  );

/** A stream of numbers from 0 to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One sentence of 6 to 17 words. */
export function sentence(next: () => number): string {
  const length = 6 + Math.floor(next() * 12);
  const words = Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)] ?? 'page');
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Some sentences. */
export function paragraph(next: () => number, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(next)).join(' ');
}

/** A PNG of coloured waves with a little noise, so that it does not pack to nothing. */
export function picture(width: number, height: number, seed: number): Buffer {
  const next = randomNumbers(seed);
  const wave = (length: number, step: number): number[] =>
    Array.from({ length }, (_, at) => 128 + 16 * Math.round(6 * Math.sin((at + seed * 31) / step)));
  const [across, down, aslant] = [wave(width, 37), wave(height, 29), wave(width + height, 53)];
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = across[x] ?? 0;
      rows[at + 1] = down[y] ?? 0;
      rows[at + 2] = (aslant[x + y] ?? 0) + (next() < 0.04 ? 8 : 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
