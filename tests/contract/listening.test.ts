/** The door on a real port: clients that leave, and the end of it. */
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { expect, test } from 'vitest';
import type { FinishedScrape } from '../../src/scrape/scrapes.ts';
import { openDoor, SCRAPE_ID, type Door } from './door.ts';
import { listenOn } from './listening-door.ts';

const nothing = (): void => undefined;

const postScrape = (address: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${address}/v2/scrape`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"url":"example.com"}',
    ...(signal === undefined ? {} : { signal }),
  });

/** A door whose scrapes take until the test says so. */
function slowDoor(): { door: Door; begun: Promise<AbortSignal>; finish: () => void } {
  const begun = Promise.withResolvers<AbortSignal>();
  const end = Promise.withResolvers<FinishedScrape>();
  const door = openDoor({
    scrapes: {
      scrape(_team, _order, signal) {
        begun.resolve(signal);
        signal.addEventListener('abort', () => end.reject(signal.reason));
        return end.promise;
      },
    },
  });
  return {
    door,
    begun: begun.promise,
    finish: () => end.resolve({ id: SCRAPE_ID, document: '{}' }),
  };
}

test('it listens where it says it does, and links begin there', async () => {
  await using door = await listenOn();

  const answer = await fetch(`${door.address}/v2/scrape/${SCRAPE_ID}/interact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"code":"1"}',
  });

  expect(door.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await answer.json()).toMatchObject({
    cdpUrl: expect.stringMatching(`^${door.socketAddress}/cdp/A+$`),
  });
});

test('a port that is taken is named, with the setting to change', async () => {
  await using first = await listenOn();

  const second = listenOn(openDoor(), first.port);

  await expect(second).rejects.toThrow(new RegExp(`Port ${first.port} .*PORT`));
});

test('a client that leaves ends its scrape, and is no error', async () => {
  const { door, begun } = slowDoor();
  await using listening = await listenOn(door);
  const client = new AbortController();
  const answer = postScrape(listening.address, client.signal);

  const signal = await begun;
  const aborted = once(signal, 'abort');
  client.abort();

  await expect(answer).rejects.toThrow();
  await aborted;
  await listening.close(1000);
  expect(door.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a client that stays does not see its scrape ended', async () => {
  const { door, begun, finish } = slowDoor();
  await using listening = await listenOn(door);
  const answer = postScrape(listening.address);

  const signal = await begun;
  finish();

  expect((await answer).status).toBe(200);
  expect(signal.aborted).toBe(false);
});

test('closing lets what runs finish, within the grace, and takes nothing new', async () => {
  const { door, begun, finish } = slowDoor();
  await using listening = await listenOn(door);
  const answer = postScrape(listening.address);
  await begun;

  const closed = listening.close(60_000);
  await expect(fetch(listening.address)).rejects.toThrow();
  finish();

  expect((await answer).status).toBe(200);
  await closed;
});

test('after the grace what still runs is answered with 503, and sockets are told to leave', async () => {
  const { door, begun } = slowDoor();
  await using listening = await listenOn(door);
  const client = new WebSocket(`${listening.socketAddress}/cdp/abc`);
  await once(client, 'open');
  const gone = once(client, 'close');
  const answer = postScrape(listening.address);
  await begun;

  await listening.close(10);

  const { status, headers } = await answer;
  expect(status).toBe(503);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await gone)[0]).toBe(1001);
});

test('closing does not wait for a socket that never reads, nor for one that never speaks', async () => {
  await using listening = await listenOn();
  const mute = connect(listening.port, '127.0.0.1');
  const deaf = new WebSocket(`${listening.socketAddress}/cdp/abc`);
  await Promise.all([once(mute, 'connect'), once(deaf, 'open')]);
  deaf.pause();
  mute.on('error', nothing);

  await listening.close(10);
  await once(mute.resume(), 'close');

  await expect(fetch(listening.address)).rejects.toThrow();
  deaf.terminate();
});

test('a request that ends while the door closes is answered with 503', async () => {
  const { door, begun, finish } = slowDoor();
  await using listening = await listenOn(door);
  const line = connect(listening.port, '127.0.0.1');
  line.write('GET /health HTTP/1.1\r\nHost: a\r\n');
  await once(line, 'connect');
  const answer = postScrape(listening.address);
  await begun;

  const closed = listening.close(60_000);
  line.write('\r\n');
  const text = Buffer.concat(await line.toArray()).toString();
  finish();

  expect(text).toMatch(/^HTTP\/1\.1 503 /);
  expect(text.toLowerCase()).toContain('retry-after:');
  expect((await answer).status).toBe(200);
  await closed;
});

test('a request without a host still gets links', async () => {
  await using door = await listenOn();
  const body = '{"code":"1"}';
  const line = connect(door.port, '127.0.0.1');
  line.end(
    `POST /v2/scrape/${SCRAPE_ID}/interact HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );

  const text = Buffer.concat(await line.toArray()).toString();

  expect(text).toContain(`ws://127.0.0.1:${door.port}/cdp/`);
});

test('a body that is announced too large is refused before it comes', async () => {
  await using door = await listenOn();
  const sending = httpRequest(`${door.address}/v2/scrape`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': 99_999_999 },
  });
  sending.on('error', nothing);
  sending.flushHeaders();

  const [response] = await once(sending, 'response');
  sending.destroy();

  expect(response.statusCode).toBe(413);
});

test('what is not HTTP is answered in the shape of the API', async () => {
  await using door = await listenOn();
  const line = connect(door.port, '127.0.0.1');
  line.write('HELLO\r\n\r\n');

  const text = Buffer.concat(await line.toArray()).toString();

  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(text).toMatch(/\r\n\r\n\{"success":false,"error":".+"\}$/);
});
