/**
 * SOCKS 5, as Chromium speaks it: every connection of a page, plain HTTP too, is a tunnel by host
 * name. The bytes of a site pass untouched, so that Chromium sees its failures as they are.
 */
import type { Socket } from 'node:net';
import { carry, type TunnelParts } from './tunnel.ts';
import type { Destination } from './policy.ts';
import { verdictOf, type EgressVerdict } from './verdict.ts';

/** The first byte of SOCKS 5; no HTTP request begins with it. */
export const SOCKS_VERSION = 5;

const NO_AUTHENTICATION = 0;
const CONNECT = 1;
const IPV4 = 1;
const NAME = 3;
const IPV6 = 4;

const GRANTED = 0;
const COMMAND_UNKNOWN = 7;
const REFUSALS: Readonly<Record<EgressVerdict, number>> = {
  'private-address': 2,
  dns: 4,
  'connect-refused': 5,
  'connect-reset': 5,
  'connect-timeout': 6,
};

/** A reply; the address in it says nothing, and nobody looks at it. */
const reply = (code: number): Buffer =>
  Buffer.from([SOCKS_VERSION, code, 0, IPV4, 0, 0, 0, 0, 0, 0]);

/** Reads exactly so many bytes; undefined when the client left before it had sent them. */
async function take(client: Socket, size: number): Promise<Buffer | undefined> {
  for (;;) {
    const bytes = client.read(size) as Buffer | null;
    if (bytes !== null) return bytes.length === size ? bytes : undefined;
    if (client.readableEnded || client.destroyed) return undefined;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        for (const event of ['readable', 'end', 'close']) client.off(event, wake);
        resolve();
      };
      for (const event of ['readable', 'end', 'close']) client.on(event, wake);
    });
  }
}

async function takeHost(client: Socket, kind: number): Promise<string | undefined> {
  if (kind === NAME) {
    const size = await take(client, 1);
    return size && (await take(client, size.readUInt8(0)))?.toString('latin1');
  }
  if (kind === IPV4) return (await take(client, 4))?.join('.');
  const bytes = kind === IPV6 ? await take(client, 16) : undefined;
  if (bytes === undefined) return undefined;
  return Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16)).join(
    ':',
  );
}

/** What the client asks for; undefined when it speaks something else, or left. */
async function readRequest(
  client: Socket,
): Promise<(Destination & { command: number }) | undefined> {
  const greeting = await take(client, 2);
  const methods = greeting && (await take(client, greeting.readUInt8(1)));
  if (!methods?.includes(NO_AUTHENTICATION)) return undefined;
  client.write(Buffer.from([SOCKS_VERSION, NO_AUTHENTICATION]));
  const head = await take(client, 4);
  const host = head && (await takeHost(client, head.readUInt8(3)));
  const port = host && (await take(client, 2));
  if (!head || !host || !port) return undefined;
  return { host, port: port.readUInt16BE(0), command: head.readUInt8(1) };
}

/** Serves one connection that speaks SOCKS 5. Never throws. */
export async function serveSocks(parts: TunnelParts, client: Socket): Promise<void> {
  client.on('error', () => client.destroy());
  const asked = await readRequest(client);
  if (asked === undefined) {
    client.destroy();
    return;
  }
  if (asked.command !== CONNECT) {
    client.end(reply(COMMAND_UNKNOWN));
    return;
  }
  try {
    const target = await parts.connect(asked);
    if (client.destroyed) {
      target.destroy();
      return;
    }
    target.setTimeout(parts.idleMs, () => target.destroy());
    client.write(reply(GRANTED));
    carry(client, target);
    carry(target, client);
  } catch (error) {
    client.end(reply(REFUSALS[verdictOf(error)]));
  }
}
