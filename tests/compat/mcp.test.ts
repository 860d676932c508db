/** The official MCP server, unmodified, without a key, pointed at us. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSearxng, type Searxng } from '../fixtures/searxng.ts';
import { startSite, type Site } from '../site/site.ts';
import { makeHome, type Home } from './clients.ts';
import { startMcp, type McpClient } from './mcp-client.ts';

let server: LiveServer;
let site: Site;
let searxng: Searxng;
let home: Home;
let mcp: McpClient;

beforeAll(async () => {
  [searxng, site, home] = await Promise.all([startSearxng(), startSite(), makeHome()]);
  server = await startServer({ MAX_LIVE_PAGES: '4', SEARXNG_URL: searxng.url });
  mcp = await startMcp(server.url, home.path);
});

afterAll(async () => {
  await mcp?.[Symbol.asyncDispose]();
  await Promise.all([
    server?.stop(),
    site?.close(),
    searxng?.close(),
    home?.[Symbol.asyncDispose](),
  ]);
});

test('it offers the tools it has for us', async () => {
  const names = await mcp.toolNames();

  expect(names).toEqual(
    expect.arrayContaining([
      'firecrawl_scrape',
      'firecrawl_interact',
      'firecrawl_interact_stop',
      'firecrawl_credit_usage',
    ]),
  );
});

test('scrape, interact by scrapeId with shared variables, stop', async () => {
  const scraped = await mcp.call('firecrawl_scrape', {
    url: `${site.url}/small`,
    formats: ['markdown'],
  });
  const { scrapeId } = JSON.parse(scraped.text).metadata;
  const first = await mcp.call('firecrawl_interact', {
    scrapeId,
    code: 'const title = await page.title(); title',
  });
  const second = await mcp.call('firecrawl_interact', {
    scrapeId,
    code: 'title.length',
    language: 'node',
    timeout: 10,
  });
  const stopped = await mcp.call('firecrawl_interact_stop', { scrapeId });
  const late = await mcp.call('firecrawl_interact', { scrapeId, code: '1' });

  expect(scraped.text).toContain('small page');
  expect(first).toMatchObject({ isError: false, structured: { success: true, exitCode: 0 } });
  expect(second.structured).toMatchObject({
    success: true,
    result: String(String(first.structured['result']).length),
  });
  expect(JSON.parse(stopped.text)).toMatchObject({ success: true, creditsBilled: 2 });
  expect(late.text).toContain('destroyed');
});

test('interact by url scrapes first and names the scrape it made', async () => {
  const answer = await mcp.call('firecrawl_interact', {
    url: `${site.url}/small`,
    code: 'page.url()',
  });
  const { scrapeId } = answer.structured;
  const again = await mcp.call('firecrawl_interact', {
    scrapeId,
    code: 'throw new Error("no such luck")',
  });
  const stopped = await mcp.call('firecrawl_interact_stop', { scrapeId });

  expect(answer).toMatchObject({
    isError: false,
    structured: { success: true, result: `${site.url}/small` },
  });
  expect(again.structured).toMatchObject({ success: false, exitCode: 1 });
  expect(again.text).toContain('no such luck');
  expect(JSON.parse(stopped.text)).toMatchObject({ success: true });
});

test('search finds, and scrapes what it finds', async () => {
  searxng.answer({ general: [{ url: `${site.url}/small`, title: 'Small' }] });

  const found = await mcp.call('firecrawl_search', { query: 'small pages', limit: 2 });
  const scraped = await mcp.call('firecrawl_search', {
    query: 'small pages',
    sources: [{ type: 'web' }],
    scrapeOptions: { formats: ['markdown'], onlyMainContent: true },
  });

  expect(found).toMatchObject({
    isError: false,
    text: expect.stringContaining(`${site.url}/small`),
  });
  expect(scraped).toMatchObject({
    isError: false,
    text: expect.stringContaining('A small page'),
  });
});

test('credit usage is told in numbers', async () => {
  const { isError, text } = await mcp.call('firecrawl_credit_usage', {});

  expect(isError).toBe(false);
  expect(text).toMatch(/remaining\w*"?:? ?\d+/i);
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
});
