/** SANDBOX=off: three languages work without walls too, on the same page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ SANDBOX: 'off' }), startSite()]);
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

test.each([
  ['node', 'await page.title()'],
  ['python', 'await page.title()'],
  ['bash', 'agent-browser get title'],
])('%s works on the page without walls', async (language, code) => {
  const id = await api.scrapeId(site.url + '/form');

  const { body } = await api.interact(id, { language, code });
  const again = await api.interact(id, { language, code: language === 'bash' ? 'exit 3' : code });

  expect(body).toMatchObject({ success: true, stderr: '' });
  expect(body['result'] + body['stdout']).toContain('A form');
  expect(again.body).toMatchObject({ exitCode: language === 'bash' ? 3 : 0 });
  await api.stop(id);
});
