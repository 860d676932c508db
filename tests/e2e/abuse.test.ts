/** Whatever code does, it harms its own session only, and is answered. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api, type Json } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;
let bystander: string;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
  api = createApi(server.url);
  bystander = await api.scrapeId(site.url + '/small');
  await api.run(bystander, 'const mine = "kept"');
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

/** A session of its own; after the abuse the same page answers again, and so does the bystander's. */
const abuse = async (code: string, timeout: number): Promise<Record<string, Json>> => {
  const id = await api.scrapeId(site.url + '/small');
  const answer = await api.run(id, code, timeout);
  const next = await api.run(
    id,
    'await page.evaluate(() => location.pathname + document.readyState)',
  );
  const other = await api.run(bystander, 'mine');
  await api.stop(id);
  return { answer, next, other };
};

const KEPT = { success: true, result: 'kept' };
const SAME_PAGE = { success: true, result: '/smallcomplete' };

test('code that loops for ever is cut, and the page survives', async () => {
  const { answer, next, other } = await abuse('console.log("in"); for (;;);', 1);

  expect(answer).toMatchObject({
    success: false,
    exitCode: 124,
    killed: true,
    stdout: 'in\n',
    result: '',
  });
  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});

test('a fork bomb is contained', async () => {
  const bomb =
    'const { spawn } = require("child_process"); const bomb = () => { for (let i = 0; i < 50; i++) spawn("sh", ["-c", "f() { f | f & }; f; sleep 60"]).on("error", () => {}); }; bomb(); await new Promise((r) => setTimeout(r, 60000))';
  const { answer, next, other } = await abuse(bomb, 2);

  expect(answer).toMatchObject({ success: false, killed: true });
  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});

test('code that eats memory is ended', async () => {
  const { answer, next, other } = await abuse(
    'const all = []; for (;;) all.push(Buffer.alloc(50_000_000, 1));',
    30,
  );

  expect(answer).toMatchObject({ success: false });
  expect(answer['error']).not.toBe('');
  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});

test('code that eats the heap is ended', async () => {
  const { answer, next, other } = await abuse(
    'const all = []; for (;;) all.push({ a: [1, 2, 3].map(String) });',
    60,
  );

  expect(answer).toMatchObject({ success: false });
  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});

test('a gigabyte of output is cut at its limit', async () => {
  const { answer, next, other } = await abuse(
    'const line = "x".repeat(1_000_000); for (let i = 0; i < 1000; i++) process.stdout.write(line); "done"',
    60,
  );

  expect(answer).toMatchObject({ success: true, truncated: true, result: 'done' });
  expect(answer['stdout'].length).toBeLessThanOrEqual(1024 * 1024 + 200);
  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});

test('after the page was closed the next call finds a tab', async () => {
  const id = await api.scrapeId(site.url + '/small');

  await api.run(id, 'await page.close()');
  const next = await api.run(
    id,
    `await page.goto(${JSON.stringify(site.url + '/small')}); await page.title()`,
  );

  expect(next).toMatchObject({ success: true });
  expect(next['result']).not.toBe('');
  await api.stop(id);
});

test('closing the browser from code does not end the session', async () => {
  const { next, other } = await abuse('await browser.close()', 10);

  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});

test('a crashed renderer is replaced by a tab that works', async () => {
  const id = await api.scrapeId(site.url + '/small');

  await api.run(
    id,
    'page.goto("chrome://crash").catch(() => {}); const cdp = await context.newCDPSession(page); cdp.send("Page.crash").catch(() => {}); await new Promise((r) => setTimeout(r, 300))',
    10,
  );
  const next = await api.run(
    id,
    `await page.goto(${JSON.stringify(site.url + '/small')}); await page.title()`,
  );
  const other = await api.run(bystander, 'mine');

  expect(next).toMatchObject({ success: true });
  expect(other).toMatchObject(KEPT);
  await api.stop(id);
});

test('code that ends its own process is answered with its exit code', async () => {
  const { answer, next } = await abuse('console.log("bye"); process.exit(7)', 10);

  expect(answer).toMatchObject({ success: false, exitCode: 7, stdout: 'bye\n' });
  expect(next).toMatchObject(SAME_PAGE);
});

test('code that fills the disk is ended, its files go, and the session goes on', async () => {
  const { answer, next, other } = await abuse(
    'const fs = require("fs"); const block = Buffer.alloc(50_000_000, 1); for (let i = 0; ; i++) { fs.writeFileSync(`/workspace/${i}`, block); await new Promise((r) => setTimeout(r, 5)); }',
    60,
  );

  expect(answer).toMatchObject({ success: false, killed: true });
  expect(answer['error']).toContain('workspace was emptied');
  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});

test('many processes that eat memory together are ended', async () => {
  const eater =
    'const all = []; for (let i = 0; i < 16; i++) all.push(Buffer.alloc(50_000_000, 1)); setTimeout(() => {}, 60000)';
  const { answer, next, other } = await abuse(
    `const { spawn } = require("child_process"); for (let i = 0; i < 8; i++) spawn(process.execPath, ["-e", ${JSON.stringify(eater)}]); await new Promise((r) => setTimeout(r, 60000))`,
    60,
  );

  expect(answer).toMatchObject({ success: false, killed: true });
  expect(answer['error']).toContain('memory together');
  expect(next).toMatchObject(SAME_PAGE);
  expect(other).toMatchObject(KEPT);
});
