/** Prompts by the official clients, unmodified: done without a model, done with one, and not done. */
import { Firecrawl } from 'firecrawl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finish, startPrompting, VAGUE, type Prompting } from '../fixtures/prompting.ts';
import { clientEnvironment, clientFile, makeHome, runProgram, type Home } from './clients.ts';
import { startMcp } from './mcp-client.ts';

const PLAIN = 'Enter "Ann" into Name and click Send';
const DONE = finish('It is as you wish.');
const UNDONE = finish('I could not find it.', false);

let world: Prompting;
let home: Home;

beforeAll(async () => {
  [world, home] = await Promise.all([startPrompting(), makeHome()]);
});

afterAll(async () => {
  await Promise.all([world?.close(), home?.[Symbol.asyncDispose]()]);
});

test('the CLI prints the answer of a prompt, and fails with the reason of one that is not done', async () => {
  const { model, server, site } = world;
  const program = clientFile('node', 'node_modules', 'firecrawl-cli', 'dist', 'index.js');
  const firecrawl = (...parameters: string[]) =>
    runProgram(
      process.execPath,
      [program, ...parameters],
      clientEnvironment(server.url, home.path),
    );
  await firecrawl('scrape', `${site.url}/form`);
  model.say([]);
  const plain = await firecrawl('interact', PLAIN);
  model.say([DONE]);
  const vague = await firecrawl('interact', VAGUE, '--timeout', '20');
  model.say([UNDONE]);
  const undone = await firecrawl('interact', VAGUE);
  await firecrawl('interact', 'stop');

  expect(plain).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/Ann.*Send/) });
  expect(vague).toMatchObject({ exitCode: 0, stdout: 'It is as you wish.\n' });
  expect(undone).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('I could not find it.'),
  });
});

test('the MCP server hands on what a prompt brought', async () => {
  const { model, server, site } = world;
  await using mcp = await startMcp(server.url, home.path);
  model.say([]);
  const plain = await mcp.call('firecrawl_interact', { url: `${site.url}/form`, prompt: PLAIN });
  const { scrapeId } = plain.structured;
  model.say([UNDONE]);
  const undone = await mcp.call('firecrawl_interact', { scrapeId, prompt: VAGUE });
  await mcp.call('firecrawl_interact_stop', { scrapeId });

  expect(plain.structured).toMatchObject({ success: true, exitCode: 0 });
  expect(plain.structured['output']).toMatch(/Ann.*Send/);
  expect(plain.structured['result']).toContain('Thank you');
  expect(undone.structured).toMatchObject({ success: false, error: 'I could not find it.' });
});

test('the Python SDK returns what is done, and raises what is not with its reason', async () => {
  const { model, server, site } = world;
  const python = async (body: string): Promise<string> => {
    const parameters = [
      '-c',
      `import sys
from firecrawl import Firecrawl
firecrawl = Firecrawl(api_key="fc-any", api_url=sys.argv[1])
${body}`,
      server.url,
      site.url,
    ];
    const environment = clientEnvironment(server.url, home.path);
    const { stdout, stderr } = await runProgram(
      clientFile('python', 'bin', 'python'),
      parameters,
      environment,
    );
    return stdout + stderr;
  };
  model.say([UNDONE]);

  const said = await python(`
job = firecrawl.scrape(sys.argv[2] + "/form").metadata.scrape_id
answer = firecrawl.interact(job, prompt='${PLAIN}')
print(answer.success, answer.exit_code, answer.output)
try:
    firecrawl.interact(job, prompt="${VAGUE}")
except Exception as error:
    print(type(error).__name__, error)
firecrawl.stop_interaction(job)`);

  expect(said).toMatch(/^True 0 .*Ann.*Send/);
  expect(said).toContain('I could not find it.');
});

test('the JS SDK goes from prompt to code and back on one page, for the price of prompts', async () => {
  const { model, server, site } = world;
  const firecrawl = new Firecrawl({ apiUrl: server.url, apiKey: 'fc-any' });
  const document = await firecrawl.scrape(`${site.url}/form`);
  const id = String(document.metadata?.scrapeId);
  model.say([DONE]);

  const filled = await firecrawl.interact(id, { prompt: 'Type Ann into Name' });
  const read = await firecrawl.interact(id, {
    code: 'const typed = await page.getByLabel("Name").inputValue(); typed',
  });
  const vague = await firecrawl.interact(id, { prompt: VAGUE });
  const again = await firecrawl.interact(id, { code: 'typed.length' });
  const stopped = await firecrawl.stopInteraction(id);

  expect(filled).toMatchObject({ success: true, exitCode: 0 });
  expect(read).toMatchObject({ success: true, result: 'Ann' });
  expect(vague).toMatchObject({ success: true, output: 'It is as you wish.' });
  expect(model.questions()[0]?.text).toContain('Type Ann into Name');
  expect(again).toMatchObject({ success: true, result: '3' });
  expect(stopped).toMatchObject({ success: true, creditsBilled: 7 });
});
