/** The samples of three languages from the official Python SDK, unmodified. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';
import { clientEnvironment, clientFile, makeHome, runProgram, type Home } from './clients.ts';
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

const PROGRAM = `
import json, sys
from firecrawl import Firecrawl
url, page, samples = sys.argv[1:4]
firecrawl = Firecrawl(api_key="fc-any", api_url=url)
job = firecrawl.scrape(page, formats=["markdown"]).metadata.scrape_id
answers = []
for sample in json.loads(samples):
    answer = firecrawl.interact(job, sample["code"], language=sample["language"], timeout=30)
    answers.append(answer.model_dump(mode="json"))
firecrawl.stop_interaction(job)
print(json.dumps(answers))
`;

test('every sample works on the scraped page', async () => {
  const interpreter = clientFile('python', 'bin', 'python');
  const parameters = ['-c', PROGRAM, server.url, `${site.url}/form`, JSON.stringify(SAMPLES)];

  const ended = await runProgram(interpreter, parameters, clientEnvironment(server.url, home.path));

  expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
  const answers = JSON.parse(ended.stdout) as Record<string, unknown>[];
  expect(answers).toHaveLength(SAMPLES.length);
  for (const [index, { code, says }] of SAMPLES.entries()) {
    const answer = answers[index] ?? {};
    expect(answer).toMatchObject({ success: true, exit_code: 0, killed: false });
    expect([code, `${String(answer['result'])}${String(answer['stdout'])}`]).toEqual([
      code,
      expect.stringContaining(says),
    ]);
  }
});
