/** The page as an agent sees and handles it, in a real browser. */
import { compileFunction } from 'node:vm';
import type { BrowserContext, Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../bench/prompts/try-cases.ts';
import { changesSince } from '../../src/agent/snapshot/changes.ts';
import { renderView } from '../../src/agent/snapshot/render.ts';
import { locatorOf } from '../../src/agent/script/locator.ts';
import { createAgentPage } from '../../src/edge/local/agent-page/create-agent-page.ts';
import type { AgentPage, PageView, SeenNode } from '../../src/runtime/agent-page.ts';
import { startSite, type Site } from '../site/site.ts';

const never = new AbortController().signal;
let site: Site;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), startBrowser()]);
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

type Opened = { readonly page: Page; readonly agentPage: AgentPage };

async function open(where: { readonly path: string } | { readonly body: string }): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  contexts.push(context);
  const page = await context.newPage();
  if ('path' in where) await page.goto(site.url + where.path);
  else await page.setContent(where.body);
  return { page, agentPage: createAgentPage({ context, page }) };
}

function named(view: PageView, role: string, name: string): SeenNode {
  const node = view.nodes.find((one) => one.role === role && one.name === name);
  if (node === undefined) throw new Error(`No ${role} ${name} in\n${renderView(view)}`);
  return node;
}

test('roles, names, values and states are seen; what is hidden is not', async () => {
  const { agentPage } = await open({
    body: `<h2>Sign up</h2><label for="m">Mail</label><input id="m" type="email" value="a@b.c" required>
      <input type="password" aria-label="Secret" value="hunter2"><label><input type="checkbox" checked>Agree</label>
      <select aria-label="Size"><option>Small</option><option selected>Large</option></select>
      <button aria-expanded="false" disabled>More</button><p hidden>Nobody sees this</p><p style="visibility:hidden">Nor this</p>
      <span id="lab">Named by</span><button aria-labelledby="lab"></button><a href="/x"><img alt="Logo" src="data:,"></a>`,
  });

  const text = renderView(await agentPage.look(never)).replaceAll(/\[e\d+\] /gu, '');

  expect(text.split('\n').slice(1)).toEqual([
    'heading "Sign up" level 2',
    'textbox "Mail" = "a@b.c" email required',
    'textbox "Secret" = "•••" password',
    'checkbox "Agree" checked',
    'combobox "Size" = "Large" {Small | Large}',
    'button "More" collapsed disabled',
    'Named by',
    'button "Named by"',
    'link "Logo"',
  ]);
});

test('frames and shadow roots are part of the view and can be handled', async () => {
  const frames = await open({ path: '/agent/frames' });
  const shadow = await open({ path: '/agent/shadow' });

  const framed = await frames.agentPage.look(never);
  await frames.agentPage.fill(named(framed, 'textbox', 'Card number').ref, '4242', never);
  await frames.agentPage.click(named(framed, 'button', 'Pay').ref, {}, never);
  const hosted = await shadow.agentPage.look(never);
  await shadow.agentPage.click(named(hosted, 'button', 'Mute').ref, {}, never);

  expect(await frames.page.evaluate('log')).toEqual(['paid 4242']);
  expect(await shadow.page.evaluate('log')).toEqual(['Mute']);
});

test('a ref stays with its element, and one whose element is gone says so', async () => {
  const { page, agentPage } = await open({ path: '/agent/rerender' });
  const before = await agentPage.look(never);
  const heading = (await open({ path: '/agent/contact' })).agentPage;
  const [first, second] = [await heading.look(never), await heading.look(never)];
  const plus = named(before, 'button', 'Plus').ref;

  await page.evaluate('draw()');

  await expect(agentPage.click(plus, {}, never)).rejects.toMatchObject({ code: 'STALE_REF' });
  await expect(agentPage.click('e9999', {}, never)).rejects.toMatchObject({ code: 'STALE_REF' });
  expect(second.nodes.map(({ ref }) => ref)).toEqual(first.nodes.map(({ ref }) => ref));
});

test('refs of an earlier document are never given to elements of a later one', async () => {
  const { agentPage } = await open({ path: '/agent/contact' });
  const before = new Set((await agentPage.look(never)).nodes.map(({ ref }) => ref));

  await agentPage.navigate(`${site.url}/agent/login`, never);
  const after = (await agentPage.look(never)).nodes.map(({ ref }) => ref);

  expect(after.filter((ref) => before.has(ref))).toEqual([]);
});

test('after an act only what changed is told; after a navigation the new page', async () => {
  const { agentPage } = await open({ path: '/agent/menu' });
  const before = await agentPage.look(never);

  const happening = await agentPage.click(named(before, 'button', 'File').ref, {}, never);
  const after = await agentPage.look(never);
  await agentPage.navigate(`${site.url}/agent/login`, never);
  const elsewhere = await agentPage.look(never);

  const told = changesSince(before, after, happening).replaceAll(/\[e\d+\] /gu, '');
  expect(told).toContain('button "File" expanded');
  expect(told).toContain('menuitem "New"');
  expect(told).not.toContain('Edit');
  expect(changesSince(after, elsewhere)).toContain('Welcome back');
});

test('message boxes are answered as was said, and told of', async () => {
  const { page, agentPage } = await open({ path: '/agent/browser-boxes' });
  const view = await agentPage.look(never);
  const remove = named(view, 'button', 'Remove item').ref;

  agentPage.answerDialog({ accept: false });
  const refused = await agentPage.click(remove, {}, never);
  const accepted = await agentPage.click(remove, {}, never);

  expect(refused.dialogs).toEqual([{ kind: 'confirm', message: 'Remove it?', accepted: false }]);
  expect(accepted.dialogs[0]?.accepted).toBe(true);
  expect(await page.evaluate('log')).toEqual(['removed false', 'removed true']);
});

test('what lies beneath something else is clicked, and the cover is named', async () => {
  const { page, agentPage } = await open({ path: '/agent/overlay' });
  const view = await agentPage.look(never);

  const happening = await agentPage.click(named(view, 'button', 'Buy now').ref, {}, never);

  expect(happening.coveredBy).toContain('Special offer');
  expect(await page.evaluate('log')).toEqual(['buy']);
});

test('a disabled, a hidden and a wrong element are refused by name', async () => {
  const { agentPage } = await open({ path: '/agent/buttons' });
  const view = await agentPage.look(never);

  const locked = (): Promise<unknown> =>
    agentPage.click(named(view, 'button', 'Locked').ref, {}, never);
  const filled = (): Promise<unknown> =>
    agentPage.fill(named(view, 'button', 'OK').ref, 'x', never);

  await expect(locked()).rejects.toMatchObject({ code: 'ACTION_FAILED' });
  await expect(filled()).rejects.toMatchObject({ code: 'ACTION_FAILED' });
});

test('every locator finds just the element it was made for', async () => {
  for (const path of [
    '/agent/shop',
    '/agent/people',
    '/agent/login',
    '/agent/mail',
    '/agent/frames',
  ]) {
    const { page, agentPage } = await open({ path });
    const view = await agentPage.look(never);
    const acting = view.nodes.filter(({ clickable }) => clickable === true);
    const counts: [string, number][] = [];

    for (const node of acting) {
      const locator = locatorOf(view, node);
      const count = compileFunction(`return (${locator}).count()`, ['page']) as (
        page: Page,
      ) => Promise<number>;
      counts.push([locator, await count(page)]);
    }

    expect(acting.length).toBeGreaterThan(0);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  }
});

test('an expression reads the page and cannot change it', async () => {
  const { page, agentPage } = await open({ path: '/agent/contact' });

  const title = await agentPage.evaluate('document.title', never);
  const change = agentPage.evaluate('document.title = "mine"', never);

  expect(title).toBe('"Contact"');
  await expect(change).rejects.toMatchObject({ code: 'ACTION_FAILED' });
  expect(await page.title()).toBe('Contact');
});

test('a long page is told within bounds, what can be seen and used first', async () => {
  const card = (index: number): string =>
    `<div><p>Words on ${index}</p><button>Button ${index}</button></div>`;
  const { agentPage } = await open({
    body: Array.from({ length: 3_000 }, (_one, index) => card(index)).join(''),
  });

  const view = await agentPage.look(never);
  const text = renderView(view, { mostChars: 8_000 });

  expect(view.nodes.length).toBeGreaterThan(5_900);
  expect(text.length).toBeLessThan(8_200);
  expect(text).toContain('button "Button 0"');
  expect(text).toMatch(/\d+ more lines are not shown/u);
});

test('every call ends when its signal does', async () => {
  const { agentPage } = await open({ path: '/agent/contact' });
  const gone = new Error('no time');
  const waiting = new AbortController();

  const wait = agentPage.wait({ kind: 'text', text: 'never', gone: false }, 60_000, waiting.signal);
  waiting.abort(gone);

  await expect(wait).rejects.toBe(gone);
  await expect(agentPage.look(AbortSignal.abort(gone))).rejects.toBe(gone);
});

test('a page with many listeners is looked at again and again', async () => {
  const { agentPage } = await open({ path: '/fresh/attic-tree' });

  const first = await agentPage.look(never);
  for (let looks = 0; looks < 120; looks += 1) await agentPage.look(AbortSignal.timeout(10_000));

  expect((await agentPage.look(never)).nodes).toEqual(first.nodes);
});
