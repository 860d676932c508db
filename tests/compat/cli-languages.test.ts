/** The samples of three languages from the official CLI, unmodified, and the words it sends bare. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';
import {
  clientEnvironment,
  clientFile,
  makeHome,
  runProgram,
  type Ended,
  type Home,
} from './clients.ts';
import { SAMPLES } from './language-samples.ts';

let server: LiveServer;
let site: Site;
let home: Home;

beforeAll(async () => {
  [server, site, home] = await Promise.all([startServer(), startSite(), makeHome()]);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close(), home?.[Symbol.asyncDispose]()]);
});

const firecrawl = (...parameters: readonly string[]): Promise<Ended> => {
  const program = clientFile('node', 'node_modules', 'firecrawl-cli', 'dist', 'index.js');
  const environment = clientEnvironment(server.url, home.path);
  return runProgram(process.execPath, [program, ...parameters], environment);
};

test('every sample works on the scraped page', { timeout: 120_000 }, async () => {
  await firecrawl('scrape', `${site.url}/form`);

  for (const { language, code, says } of SAMPLES) {
    const ended = await firecrawl('interact', '-c', code, `--${language}`);

    expect([code, ended]).toMatchObject([
      code,
      { exitCode: 0, stdout: expect.stringContaining(says) },
    ]);
  }
  await firecrawl('interact', 'stop');
});

test('browser execute puts agent-browser before bash code by itself', async () => {
  await firecrawl('browser', 'launch-session');
  await firecrawl('browser', 'execute', `open ${site.url}/small`);

  const ended = await firecrawl('browser', 'execute', 'get url');
  await firecrawl('browser', 'close');

  expect(ended).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('/small') });
});
