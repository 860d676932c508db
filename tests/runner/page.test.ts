/** `page`, `context` and `browser`: the session's live page, put right before each call. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSmallSite } from '../gate/live-browser.ts';
import type { SmallSite } from '../gate/live-browser.ts';
import { openLiveRunner } from './plain-spawn.ts';
import type { LiveRunner } from './plain-spawn.ts';

let site: SmallSite;
let runner: LiveRunner;

beforeAll(async () => {
  site = await openSmallSite();
});

beforeEach(async () => {
  runner = await openLiveRunner();
  await runner.live.page.goto(`${site.url}/start`);
});

afterEach(() => runner[Symbol.asyncDispose]());

afterAll(() => site[Symbol.asyncDispose]());

test('the page is the one that was opened, as it was left', async () => {
  await runner.live.page.evaluate(() => Object.assign(globalThis, { left: 'here' }));

  const outcome = await runner.run(
    '[await page.title(), await page.evaluate(() => left), context.pages().length, browser.isConnected()]',
  );

  expect(outcome).toMatchObject({ result: '["/start","here",1,true]', stderr: '' });
});

test('states go from cold over warm to connected, and back to warm', async () => {
  const states = [runner.runner.state()];
  await runner.runner.warm();
  states.push(runner.runner.state());
  await runner.runner.connect();
  states.push(runner.runner.state());
  await runner.runner.disconnect();
  states.push(runner.runner.state());

  expect(states).toEqual(['cold', 'warm', 'connected', 'warm']);
  expect((await runner.run('await page.title()')).result).toBe('/start');
});

test('a tab the page opens becomes the page of the next call', async () => {
  await runner.run('await Promise.all([context.waitForEvent("page"), page.click("#next")])');

  expect((await runner.run('await page.waitForLoadState(); await page.title()')).result).toBe(
    '/next',
  );
});

test('a page the code has chosen stays', async () => {
  await runner.run(
    `const first = page; const second = await context.newPage(); await second.goto('${site.url}/second'); page = first; 1`,
  );

  expect((await runner.run('await page.title()')).result).toBe('/start');
  expect((await runner.run('await page.title()')).result).toBe('/start');
});

test('a blank tab is not taken for the page, unless the code has chosen it', async () => {
  await runner.run('var blank = await context.newPage(); 1');
  const notTaken = await runner.run('await page.title()');

  await runner.run('page = await context.newPage(); 1');
  const taken = await runner.run('page.url()');

  expect(notTaken.result).toBe('/start');
  expect(taken.result).toBe('about:blank');
});

test('a page declared anew by const is put right as well', async () => {
  await runner.run('const page = await context.newPage(); await page.close()');

  expect((await runner.run('await page.title()')).result).toBe('/start');
});

test('closing the only page opens a new tab, and says so', async () => {
  await runner.run('await page.close()');

  const next = await runner.run('page.url()');

  expect(next).toMatchObject({
    result: 'about:blank',
    stderr: 'All tabs were closed; a new one was opened.\n',
  });
  expect(await runner.run('page.isClosed()')).toMatchObject({ result: 'false', stderr: '' });
});

test('a crashed page is replaced, and says so', async () => {
  const crash =
    'const cdp = await context.newCDPSession(page); const crashed = page.waitForEvent("crash"); cdp.send("Page.crash").catch(() => {}); await crashed; 1';
  const outcome = await runner.run(crash);

  const next = await runner.run(
    'await page.goto("data:text/html,<title>new</title>"); await page.title()',
  );

  expect(outcome.exitCode).toBe(0);
  expect(next).toMatchObject({
    result: 'new',
    stderr: 'The page crashed; a new tab was opened.\n',
  });
});

test('closing the browser or the context ends the connection of the code only', async () => {
  for (const code of ['await browser.close()', 'await context.close()']) {
    expect(await runner.run(code)).toMatchObject({ exitCode: 0 });
    const next = await runner.run('await page.title()');
    expect(next.result).toBe('/start');
    expect(next.stderr).toMatch(/connection was closed by earlier code/);
  }
  expect(runner.live.driver.isConnected()).toBe(true);
});

test('dialogs do not block, and a listener of the code answers them', async () => {
  const dismissed = await runner.run(
    'await page.evaluate(() => [alert("a"), confirm("b"), prompt("c")])',
  );
  const accepted = await runner.run(
    'page.on("dialog", (dialog) => dialog.accept("me")); await page.evaluate(() => prompt("who?"))',
  );

  expect(dismissed.result).toBe('[null,false,null]');
  expect(accepted.result).toBe('me');
});

test('leaving a page that asks whether to leave goes on', async () => {
  await runner.run(
    'await page.evaluate(() => addEventListener("beforeunload", (event) => event.preventDefault())); await page.click("h1"); 1',
  );

  expect((await runner.run(`await page.goto('${site.url}/left'); await page.title()`)).result).toBe(
    '/left',
  );
});

test('a download is saved where the code wants it', async () => {
  const outcome = await runner.run(`
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#get')]);
    await download.saveAs('saved/' + download.suggestedFilename());
    require('fs').readFileSync('saved/file.txt', 'utf8')`);

  expect(outcome).toMatchObject({ result: 'a file', stderr: '' });
});

test('a file of the runner is uploaded', async () => {
  const outcome = await runner.run(`
    require('fs').writeFileSync('up.txt', 'carried over');
    await page.setContent('<input type=file>');
    await page.setInputFiles('input', 'up.txt');
    await page.evaluate(() => document.querySelector('input').files[0].text())`);

  expect(outcome).toMatchObject({ result: 'carried over', stderr: '' });
});

test('a screenshot comes as base64', async () => {
  const outcome = await runner.run('(await page.screenshot()).toString("base64")');

  expect(Buffer.from(outcome.result, 'base64').subarray(1, 4).toString()).toBe('PNG');
});
