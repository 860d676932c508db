/** Taking a debugging pipe's stream apart. */
import type { Readable } from 'node:stream';
import type { CdpMessage } from './cdp-message.ts';

/** A longer message ends the connection, in bytes. */
const MESSAGE_LIMIT_BYTES = 256 * 1024 * 1024;
/** Ends each message. */
const ZERO = 0;

/** Calls back for each message, and once at the end, with the reason. */
export function readMessages(
  read: Readable,
  receive: (message: CdpMessage) => void,
  ended: (why: string) => void,
): void {
  let parts: Buffer[] = [];
  let bytes = 0;
  read.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(ZERO); end >= 0; end = chunk.indexOf(ZERO, from)) {
      const last = chunk.subarray(from, end);
      const whole = parts.length === 0 ? last : Buffer.concat([...parts, last]);
      parts = [];
      bytes = 0;
      from = end + 1;
      receive(JSON.parse(whole.toString()) as CdpMessage);
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
    bytes += chunk.length - from;
    if (bytes > MESSAGE_LIMIT_BYTES) ended('too long a message');
  });
  read.on('error', () => ended('broken'));
  read.on('close', () => ended('ended'));
}
