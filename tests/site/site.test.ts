/** The test site keeps its own promises; everything else is measured against it. */
import { once } from 'node:events';
import { get } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { pagePaths, startSite, type Site } from './site.ts';

/** Paths that never answer, never end, or end the connection. */
const UNANSWERED = ['/hang.png', '/never-answers', '/reset', '/huge', '/endless', '/events/stream'];

let site: Site;

beforeAll(async () => {
  site = await startSite();
});

beforeEach(() => site.reset());

afterAll(() => site.close());

const text = async (path: string): Promise<string> => (await fetch(site.url + path)).text();

test('every page that answers does so the same way twice', async () => {
  for (const path of pagePaths.filter((path) => !UNANSWERED.includes(path))) {
    const [first, second] = await Promise.all([
      fetch(site.url + path, { redirect: 'manual' }),
      fetch(site.url + path, { redirect: 'manual' }),
    ]);

    expect([path, first.status]).toEqual([path, second.status]);
    expect(await first.text()).toBe(await second.text());
  }
});

test('the article is some 300 KB with its styles, scripts and a dozen images', async () => {
  const article = await text('/article');
  const files = [...article.matchAll(/(?:href|src)="(\/article\/[^"]+)"/g)].map(([, path]) => path);
  const answers = await Promise.all(files.map((path) => fetch(site.url + path)));

  expect(article.length).toBeGreaterThan(250_000);
  expect(article.length).toBeLessThan(350_000);
  expect(files.filter((path) => path?.endsWith('.png'))).toHaveLength(12);
  expect(files).toHaveLength(3 + 4 + 12);
  expect(answers.every((answer) => answer.ok)).toBe(true);
});

test('requests are counted by path and remembered with their headers', async () => {
  await fetch(`${site.url}/small?a=1`, { headers: { 'x-mark': 'mine' } });
  await fetch(`${site.url}/small`);
  await fetch(`${site.url}/nowhere`);

  expect(site.hits('/small')).toBe(2);
  expect(site.requests().map(({ path }) => path)).toEqual(['/small?a=1', '/small', '/nowhere']);
  expect(site.requests()[0]?.headers['x-mark']).toBe('mine');
  site.reset();
  expect(site.requests()).toEqual([]);
});

test('a held path counts at once and answers when it is released', async () => {
  site.hold('/small');
  let answered = false;

  const answer = text('/small').then(() => (answered = true));
  await expect.poll(() => site.hits('/small')).toBe(1);
  await text('/text');
  expect(answered).toBe(false);
  site.release('/small');

  await expect(answer).resolves.toBe(true);
});

test('a login lasts by its cookie', async () => {
  const body = new URLSearchParams({ user: 'ada', password: 'secret' });
  const login = await fetch(`${site.url}/login`, { method: 'POST', body, redirect: 'manual' });
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';

  const account = await fetch(`${site.url}/account`, { headers: { cookie } });
  const stranger = await fetch(`${site.url}/account`, { redirect: 'manual' });

  expect(login.status).toBe(303);
  expect(await account.text()).toContain('Hello, ada');
  expect(stranger.headers.get('location')).toBe('/login');
});

test('redirects end after the number asked for', async () => {
  const answer = await fetch(`${site.url}/redirect/3`);

  expect(answer.url).toBe(`${site.url}/small`);
  expect(site.requests()).toHaveLength(4);
});

test('sockets echo, and are counted while they are open', async () => {
  const socket = new WebSocket(`${site.url.replace('http', 'ws')}/ws`);
  await once(socket, 'open');
  socket.send('hello');
  const [echo] = (await once(socket, 'message')) as [Buffer];

  expect(echo.toString()).toBe('hello');
  expect(site.openSockets()).toBe(1);
  socket.close();
  await expect.poll(() => site.openSockets()).toBe(0);
});

test('events come one after the other', async () => {
  const answer = await fetch(`${site.url}/events/stream`);
  const reader = answer.body?.getReader();
  const chunk = await reader?.read();

  expect(new TextDecoder().decode(chunk?.value)).toContain('data: event 1');
  await reader?.cancel();
});

test('a reset connection ends in an error', async () => {
  await expect(fetch(`${site.url}/reset`)).rejects.toThrow();
});

test('a flood is 100 MB, and nobody pays for what is not read', async () => {
  const answer = await fetch(`${site.url}/huge`);
  let sizeBytes = 0;
  for await (const chunk of answer.body ?? []) sizeBytes += chunk.length;

  expect(sizeBytes).toBeGreaterThan(100 * 1024 * 1024);
});

test('HTTPS comes with a certificate nobody vouches for', async () => {
  await using stack = new AsyncDisposableStack();
  const secure = await startSite({ tls: true });
  stack.defer(() => secure.close());

  await expect(fetch(`${secure.url}/small`)).rejects.toThrow();
  const request = get(`${secure.url}/small`, { rejectUnauthorized: false });
  const [answer] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
  answer.resume();

  expect(answer.statusCode).toBe(200);
});

test('closing ends what never answers', async () => {
  const other = await startSite();
  const port = Number(new URL(other.url).port);
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET /never-answers HTTP/1.1\r\nhost: site\r\n\r\n');
  await expect.poll(() => other.hits('/never-answers')).toBe(1);

  const ended = once(socket, 'close');
  await other.close();

  await expect(ended).resolves.toBeDefined();
});
