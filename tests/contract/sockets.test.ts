/** WebSockets at the door: joined, refused, closed. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { expect, test } from 'vitest';
import { AppError } from '../../src/base/errors.ts';
import type { MessageSocket } from '../../src/runtime/message-socket.ts';
import { openDoor, type Door } from './door.ts';
import { listenOn } from './listening-door.ts';

const nothing = (): void => undefined;

const joining = (joinCdp: (token: string, room: MessageSocket) => Promise<void>): Door =>
  openDoor({ sessions: { joinCdp } });

/** Status and body of an upgrade that is refused. */
async function refusedUpgrade(
  url: string,
): Promise<{ status: number; body: unknown; retryAfter: string | undefined }> {
  const socket = new WebSocket(url);
  socket.on('error', nothing);
  const [, response] = await once(socket, 'unexpected-response');
  const chunks: Buffer[] = await response.toArray();
  return {
    status: response.statusCode,
    body: JSON.parse(Buffer.concat(chunks).toString()),
    retryAfter: response.headers['retry-after'],
  };
}

test('a CDP client is joined to the browser of its token: words go both ways, those before the handshake too', async () => {
  const tokens: string[] = [];
  const left = Promise.withResolvers<void>();
  await using door = await listenOn(
    joining(async (token, room) => {
      tokens.push(token);
      room.send('welcome');
      room.onMessage((text) => room.send(`heard ${text}`));
      room.onClose(left.resolve);
    }),
  );
  const client = new WebSocket(`${door.socketAddress}/cdp/abc-DEF_1?x=y`);
  const heard: string[] = [];
  const both = new Promise<void>((resolve) => {
    client.on('message', (data: Buffer) => {
      heard.push(data.toString());
      if (heard.length === 2) resolve();
    });
  });

  await once(client, 'open');
  client.send('é'.repeat(200_000));
  await both;
  client.close();
  await left.promise;

  expect(tokens).toEqual(['abc-DEF_1']);
  expect(heard).toEqual(['welcome', `heard ${'é'.repeat(200_000)}`]);
});

test('what a client says before anybody listens is not lost', async () => {
  const joined = Promise.withResolvers<MessageSocket>();
  await using door = await listenOn(joining(async (_token, room) => joined.resolve(room)));
  const client = new WebSocket(`${door.socketAddress}/cdp/abc`);

  await once(client, 'open');
  client.send('early');
  const room = await joined.promise;
  const text = await new Promise((resolve) => room.onMessage(resolve));

  expect(text).toBe('early');
});

test('a room that closes a socket says why', async () => {
  await using door = await listenOn(
    joining(async (_token, room) => room.close(4001, 'the session is over')),
  );
  const client = new WebSocket(`${door.socketAddress}/cdp/abc`);

  const [code, reason] = await once(client, 'close');

  expect([code, String(reason)]).toEqual([4001, 'the session is over']);
});

test('a socket that sends bytes instead of text is closed', async () => {
  await using door = await listenOn(joining(async (_token, room) => room.onMessage(nothing)));
  const client = new WebSocket(`${door.socketAddress}/cdp/abc`);

  await once(client, 'open');
  client.send(Buffer.from([1, 2, 3]));
  const [code] = await once(client, 'close');

  expect(code).toBe(1003);
});

test('a client that left while its token was looked up is heard of', async () => {
  const asked = Promise.withResolvers<void>();
  const found = Promise.withResolvers<void>();
  const left = Promise.withResolvers<string>();
  await using door = await listenOn(
    joining((_token, room) => {
      room.onMessage(nothing);
      room.onClose(() => left.resolve('left'));
      asked.resolve();
      return found.promise;
    }),
  );
  const client = new WebSocket(`${door.socketAddress}/cdp/abc`);
  client.on('error', nothing);

  await asked.promise;
  client.terminate();
  found.resolve();

  expect(await left.promise).toBe('left');
});

test.each<[string, unknown, number, RegExp]>([
  ['an unknown token', new AppError('NOT_FOUND', 'Browser session not found.'), 404, /not found/],
  [
    'a session that is over',
    new AppError('SESSION_GONE', 'Browser session has been destroyed.'),
    410,
    /destroyed/,
  ],
  ['a server that leaves', new AppError('SHUTTING_DOWN', 'Going.'), 503, /Going/],
  ['a bug', new Error('secret'), 500, /exception id/],
])('%s refuses the upgrade as an ordinary answer', async (_what, error, status, words) => {
  await using door = await listenOn(joining(() => Promise.reject(error)));

  const refused = await refusedUpgrade(`${door.socketAddress}/cdp/abc`);

  expect(refused.status).toBe(status);
  expect(refused.body).toMatchObject({ success: false, error: expect.stringMatching(words) });
  expect(refused.retryAfter === undefined).toBe(status !== 503);
});

test.each(['/', '/cdp/', '/cdp/a/b', '/v2/scrape', '/cdp/%2e%2e', `/cdp/${'a'.repeat(201)}`])(
  'there is no WebSocket at %s',
  async (path) => {
    await using door = await listenOn();

    const refused = await refusedUpgrade(door.socketAddress + path);

    expect(refused.status).toBe(404);
  },
);
