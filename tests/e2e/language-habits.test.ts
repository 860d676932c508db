/** What people and models write by habit: each works, or says what to write instead. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;
let id: string;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
  api = createApi(server.url);
  id = await api.scrapeId(site.url + '/form');
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

type Outcome = {
  readonly success: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly result: string;
  readonly error?: string;
};
const run = async (language: string, code: string, timeout = 30): Promise<Outcome> =>
  (await api.interact(id, { language, code, timeout })).body as Outcome;
const node = (code: string): Promise<Outcome> => run('node', code);
const python = (code: string): Promise<Outcome> => run('python', code);
const bash = (code: string): Promise<Outcome> => run('bash', code);

test.each([
  ['console.error(new Error("shown"))', 'Error: shown\n    at code.js:1:15\n'],
  ['console.trace("here")', 'Trace: here\n    at code.js:1:9\n'],
  [
    'function deep() { null.x }\ntry { deep() } catch (error) { console.error(error.stack) }',
    "TypeError: Cannot read properties of null (reading 'x')\n    at deep (code.js:1:24)\n    at code.js:2:7\n",
  ],
])(
  'an error that Node code prints itself ends where the code was called: %s',
  async (code, stderr) => {
    expect(await node(code)).toMatchObject({ success: true, stderr });
  },
);

test.each([
  ['node', 'document.title', 'page.evaluate'],
  [
    'node',
    'const { chromium } = require("playwright"); await chromium.launch()',
    'are there already',
  ],
  ['python', 'title = page.title()\ntitle.upper()', 'await page.title()'],
  ['python', 'import json\njson.dumps(page.title())', 'await page.title()'],
  [
    'python',
    'from playwright.sync_api import sync_playwright\nwith sync_playwright() as p:\n    p.chromium.launch()',
    'are there already',
  ],
  [
    'python',
    'from playwright.async_api import async_playwright\nasync with async_playwright() as p:\n    await p.chromium.launch()',
    'are there already',
  ],
  ['bash', 'set -u; eval "document.title; 1"; eval "innerWidth"', 'agent-browser eval'],
])('in %s, %s fails and says what to write', async (language, code, hint) => {
  const answer = await run(language, code);

  expect(answer).toMatchObject({ success: false, killed: false });
  expect(answer.error).toContain(hint);
  expect(answer.error).not.toContain('playwright install');
});

test('Python says each time that an await is missing, and where', async () => {
  for (let round = 0; round < 2; round += 1) {
    const answer = await python(`page.goto("${site.url}/small")\n"done"`);

    expect(answer).toMatchObject({ success: true, result: 'done' });
    expect(answer.stderr).toContain(
      "code.py:1: RuntimeWarning: coroutine 'Page.goto' was never awaited\n",
    );
    expect(answer.stderr).toContain('await page.title()');
  }
  expect(await python('import warnings\nwarnings.warn("careful")')).toMatchObject({
    stderr: 'code.py:2: UserWarning: careful\n  warnings.warn("careful")\n',
  });
});

test('Python code written as a program of its own runs', async () => {
  const main = 'import asyncio\nasync def main():\n    return await page.title()\n';

  for (const call of [
    'asyncio.get_event_loop().run_until_complete(main())',
    'loop = asyncio.new_event_loop()\nloop.run_until_complete(main())',
    'if __name__ == "__main__":\n    print(asyncio.run(main()))',
  ]) {
    const answer = await python(main + call);
    expect([call, answer]).toMatchObject([call, { success: true, stderr: '' }]);
    expect(answer.result + answer.stdout).toContain('A form');
  }
});

test('Python code that ends its input finds it whole in the next call', async () => {
  await python('quit()');

  expect(await python('import sys\nsys.stdin.read()')).toMatchObject({ success: true, stderr: '' });
  expect((await python('help(len)')).stdout).toContain('len(obj');
});

test('aliases of bash work, and stay', async () => {
  await bash('alias say="echo said"');

  expect(await bash('say it; exit 0')).toMatchObject({ stdout: 'said it\n', stderr: '' });
  expect(await bash('say it')).toMatchObject({ stdout: 'said it\n', stderr: '' });
  await bash('alias exec=false trap=false set=false; exit 0');
  expect(await bash('unalias -a; echo alive')).toMatchObject({ stdout: 'alive\n', stderr: '' });
});

test('bash code with line ends of Windows runs', async () => {
  const code = 'if true; then\r\n  echo yes\r\nfi\r\nprintf "a\\rb" | wc -c\r\n';

  expect(await bash(code)).toMatchObject({ stdout: 'yes\n3\n', stderr: '', exitCode: 0 });
});

test('other names of commands of agent-browser work bare, too', async () => {
  await bash(`goto ${site.url}/small && navigate ${site.url}/form && key Tab`);

  expect((await bash('select "select" green; get value select')).stdout).toContain('green');
  expect(await bash('select select "Blue"; get value select')).toMatchObject({ exitCode: 0 });
  expect((await bash('eval document.title')).stdout).toContain('A form');
  expect((await bash('eval 40+2')).stdout).toBe('42\n');
  expect((await bash('eval echo $((40 + 2)); x=3; eval y=\\$x; echo $y')).stdout).toBe('42\n3\n');
  expect((await bash('select x in a b; do echo; break; done; echo $?')).stdout).toContain('1\n');
});

test('waiting for a ref that no snapshot has given ends at once', async () => {
  const answer = await run('bash', 'wait @e999', 10);

  expect(answer).toMatchObject({ success: false, killed: false, exitCode: 1 });
  expect(answer.error).toContain('e999');
});

const PRIVATE = 'is a private or local address';
test.each([
  ['bash', 'curl -sS https://10.0.0.1/', '10.0.0.1', PRIVATE],
  ['bash', 'curl -sS https://nowhere.invalid/', 'nowhere.invalid', 'does not resolve'],
  ['bash', 'agent-browser open http://10.0.0.2/', '10.0.0.2', PRIVATE],
  ['node', 'await fetch("https://10.0.0.3/")', '10.0.0.3', PRIVATE],
  ['node', 'await page.goto("http://10.0.0.4/")', '10.0.0.4', PRIVATE],
  [
    'python',
    'import urllib.request\nurllib.request.urlopen("http://10.0.0.5/")',
    '10.0.0.5',
    PRIVATE,
  ],
  ['python', 'await page.goto("http://10.0.0.6/")', '10.0.0.6', PRIVATE],
])('%s that does not get through is told why: %s', async (language, code, host, why) => {
  const answer = await run(language, code);

  expect(answer.success).toBe(false);
  expect(answer.error).toContain(`${host} ${why}`);
});

test('what a page cannot load is no matter of the code, nor what was said already', async () => {
  // A page of its own: in one that did not load, another may still be on its way.
  const fresh = await api.scrapeId(site.url + '/form');
  const code = 'await page.evaluate(() => fetch("http://10.0.0.7/").catch(() => "failed"))';
  const quiet = await api.run(fresh, code);
  const said = await bash('curl -sS http://10.0.0.8/');
  await api.stop(fresh);

  expect(quiet).toMatchObject({ result: 'failed', stderr: '' });
  expect(said.stdout).toContain('10.0.0.8 is a private');
  expect(said.stderr).toBe('');
});

test('a relay of its own that code starts in its very first call costs it no variables', async () => {
  const fresh = await api.scrapeId(site.url + '/small');
  const bash = async (code: string) => (await api.interact(fresh, { language: 'bash', code })).body;
  const relay = 'socat TCP-LISTEN:5555,bind=127.0.0.1,fork EXEC:cat >/dev/null 2>&1 &';

  await bash(`kept=yes; ${relay} until echo >/dev/tcp/127.0.0.1/5555; do :; done 2>/dev/null`);
  const next = await bash('echo "$kept"');

  expect(next).toMatchObject({ success: true, stdout: 'yes\n', stderr: '' });
  await api.stop(fresh);
});
