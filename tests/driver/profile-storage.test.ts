/** What sites keep beside databases, out of one browser and into the next: frames, cookies, tabs, workers. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProfileWorld, NOTHING, type ProfileWorld } from './profile-world.ts';

let world: ProfileWorld;

beforeAll(async () => {
  world = await createProfileWorld();
});

afterAll(() => world?.[Symbol.asyncDispose]());

test('what a frame of another site stores is kept, and there when that site is visited', async () => {
  const written = await world.visit(NOTHING, async (page) => {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((loaded) => frame.addEventListener('load', loaded));
    }, world.elsewhere);
    const frame = page.frames().find((one) => one.url().startsWith(world.elsewhere));
    await frame?.evaluate(() => localStorage.setItem('token', 'of the widget'));
  });

  const seen: unknown[] = [];
  await world.visit(written.state, async (page) => {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((loaded) => frame.addEventListener('load', loaded));
    }, world.elsewhere);
    const frame = page.frames().find((one) => one.url().startsWith(world.elsewhere));
    seen.push(await frame?.evaluate(() => localStorage.getItem('token')));
    await page.goto(world.elsewhere);
    seen.push(await page.evaluate(() => localStorage.getItem('token')));
  });

  expect(seen).toEqual(['of the widget', 'of the widget']);
});

test('a secure cookie of http://localhost, which counts as safe, comes back', async () => {
  const { state } = await world.visit(NOTHING, async (page) => {
    await page.goto(world.elsewhere);
  });

  const seen: string[] = [];
  await world.visit(state, async (page) => {
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>x</p>' }),
    );
    await page.goto(world.elsewhere);
    seen.push(await page.evaluate(() => document.cookie));
  });

  expect(state.cookies).toMatchObject([{ name: 'trusted', secure: true }]);
  expect(seen).toEqual(['trusted=1']);
});

test('one cookie the browser refuses does not lock a profile up: the others are there', async () => {
  const common = { path: '/', expires: -1, httpOnly: false, secure: false } as const;
  const cookies = [
    { ...common, name: 'bad;', value: '1', domain: 'example.com' },
    { ...common, name: 'good', value: '2', domain: 'example.com' },
  ];

  const { state } = await world.visit({ cookies, origins: [] }, async () => undefined);

  expect(state.cookies.map(({ name }) => name)).toEqual(['good']);
});

test('open tabs, pages left behind and a dialog that waits: every origin is read', async () => {
  const behind = world.elsewhere.replace('localhost', '127.0.0.1');
  const note = (page: Page): Promise<void> =>
    page.evaluate(() => localStorage.setItem('was', location.host));

  const { state, unread } = await world.visit(NOTHING, async (page) => {
    await page.goto(behind);
    await note(page);
    await page.goto(world.origin);
    await note(page);
    const tab = await page.context().newPage();
    await tab.goto(world.elsewhere);
    await note(tab);
    tab.on('dialog', () => undefined);
    const asked = tab.waitForEvent('dialog');
    void tab.evaluate(() => setTimeout(() => alert('wait for me'), 0)).catch(() => undefined);
    await asked;
  });

  expect(unread).toEqual([]);
  const kept = state.origins.map(({ origin, localStorage }) => [origin, ...localStorage]);
  expect(kept.toSorted()).toEqual(
    [behind, world.origin, world.elsewhere]
      .map((origin) => [origin, ['was', new URL(origin).host]])
      .toSorted(),
  );
});

test('a service worker that answers everything hinders no reading; it is told, with the caches beside it', async () => {
  const { state, unread } = await world.visit(NOTHING, async (page) => {
    await page.goto(world.elsewhere);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
      localStorage.setItem('app', 'installed');
      await (await caches.open('shell')).put('/style.css', new Response('body {}'));
    });
    await page.goto(`${world.elsewhere}/next`);
    expect(await page.textContent('p')).toBe('from the worker');
    await page.goto(world.origin);
  });

  const seen: unknown[] = [];
  await world.visit(state, async (page) => {
    await page.goto(world.elsewhere);
    seen.push(await page.textContent('p'));
    seen.push(await page.evaluate(() => localStorage.getItem('app')));
    seen.push(await page.evaluate(async () => (await caches.match('/style.css'))?.text()));
  });

  expect(unread).toEqual([]);
  expect(state.origins.find(({ origin }) => origin === world.elsewhere)).toMatchObject({
    workers: [`${world.elsewhere}/`],
    localStorage: [['app', 'installed']],
    caches: [{ name: 'shell', responses: [{ url: `${world.elsewhere}/style.css`, status: 200 }] }],
  });
  expect(seen).toEqual(['widget', 'installed', 'body {}']);
});
