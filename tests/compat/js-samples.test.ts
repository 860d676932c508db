/** The samples of three languages from the official JS SDK, unmodified. */
import { Firecrawl } from 'firecrawl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';
import { SAMPLES } from './language-samples.ts';

let server: LiveServer;
let site: Site;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

test('every sample works on the scraped page', async () => {
  const firecrawl = new Firecrawl({ apiUrl: server.url, apiKey: 'fc-any' });
  const { metadata } = await firecrawl.scrape(`${site.url}/form`, { formats: ['markdown'] });
  const scrapeId = String(metadata?.scrapeId);

  for (const { language, code, says } of SAMPLES) {
    const answer = await firecrawl.interact(scrapeId, { language, code, timeout: 30 });

    expect([code, answer]).toMatchObject([code, { success: true, exitCode: 0, killed: false }]);
    expect([code, `${answer.result}${answer.stdout}`]).toEqual([
      code,
      expect.stringContaining(says),
    ]);
  }
  await firecrawl.stopInteraction(scrapeId);
});
