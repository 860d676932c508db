/** The official Python SDK, unmodified, pointed at us. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';
import { clientEnvironment, clientFile, makeHome, runProgram, type Home } from './clients.ts';

let server: LiveServer;
let site: Site;
let home: Home;

beforeAll(async () => {
  [server, site, home] = await Promise.all([
    startServer({ MAX_LIVE_PAGES: '4' }),
    startSite(),
    makeHome(),
  ]);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close(), home?.[Symbol.asyncDispose]()]);
});

const PRELUDE = `
import asyncio, json, sys
from firecrawl import AsyncFirecrawl, Firecrawl
url, site = sys.argv[1:3]
firecrawl = Firecrawl(api_key="fc-any", api_url=url)

def plain(value):
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value

def tell(**values):
    print(json.dumps({name: plain(value) for name, value in values.items()}))

def failure(call):
    try:
        call()
    except Exception as error:
        return {"kind": type(error).__name__, "text": str(error)}
    return None
`;

/** Runs a Python program that ends with \`tell(...)\`, and answers what it told. */
// oxlint-disable-next-line typescript/no-explicit-any -- whatever the program tells
async function python(program: string): Promise<Record<string, any>> {
  const interpreter = clientFile('python', 'bin', 'python');
  const parameters = ['-c', PRELUDE + program, server.url, site.url];
  const ended = await runProgram(interpreter, parameters, clientEnvironment(server.url, home.path));
  if (ended.exitCode !== 0)
    throw new Error(`Python ended with ${ended.exitCode}:\n${ended.stderr}`);
  return JSON.parse(ended.stdout);
}

test('scrape, interact twice with shared variables, stop_interaction', async () => {
  const told = await python(`
document = firecrawl.scrape(site + "/small", formats=["markdown"])
job = document.metadata.scrape_id
first = firecrawl.interact(job, code="const title = await page.title(); title")
second = firecrawl.interact(job, "console.log('seen'); title.length;", timeout=10)
stopped = firecrawl.stop_interaction(job)
late = failure(lambda: firecrawl.interact(job, "1"))
tell(markdown=document.markdown, first=first, second=second, stopped=stopped, late=late)
`);

  expect(told['markdown']).toContain('small page');
  expect(told['first']).toMatchObject({
    success: true,
    exit_code: 0,
    killed: false,
    live_view_url: '',
  });
  expect(told['second']).toMatchObject({
    stdout: 'seen\n',
    result: String(told['first'].result.length),
  });
  expect(told['stopped']).toMatchObject({ success: true, credits_billed: 2 });
  expect(told['stopped'].session_duration_ms).toBeGreaterThan(0);
  expect(told['late'].text).toContain('destroyed');
});

test('code that fails is raised with the error in it', async () => {
  const told = await python(`
job = firecrawl.scrape(site + "/small").metadata.scrape_id
failed = failure(lambda: firecrawl.interact(job, "throw new Error('no such luck')"))
cut = failure(lambda: firecrawl.interact(job, "while (true);", timeout=1))
firecrawl.stop_interaction(job)
tell(failed=failed, cut=cut)
`);

  expect(told['failed'].text).toContain('no such luck');
  expect(told['cut'].text).toContain('timed out after 1 second');
});

test('browser, browser_execute, list_browsers, delete_browser', async () => {
  const told = await python(`
made = firecrawl.browser(ttl=120, activity_ttl=60, stream_web_view=False)
went = firecrawl.browser_execute(made.id, "await page.goto('" + site + "/small'); await page.title()", language="node")
bash = firecrawl.browser_execute(made.id, "agent-browser get url")
failed = firecrawl.browser_execute(made.id, "throw new Error('no such luck')", language="node", timeout=5)
active = firecrawl.list_browsers(status="active")
deleted = firecrawl.delete_browser(made.id)
again = firecrawl.delete_browser(made.id)
every = firecrawl.list_browsers()
late = failure(lambda: firecrawl.browser_execute(made.id, "1", language="node"))
tell(made=made, went=went, bash=bash, failed=failed, active=active, deleted=deleted, again=again, every=every, late=late)
`);

  const { id } = told['made'];
  expect(told['made']).toMatchObject({
    success: true,
    cdp_url: expect.stringMatching(/^ws:/),
    expires_at: expect.any(String),
  });
  expect(told['went']).toMatchObject({ success: true, exit_code: 0 });
  expect(told['went'].result).not.toBe('');
  expect(told['bash'].stdout.trim()).toBe(`${site.url}/small`);
  expect(told['failed']).toMatchObject({
    success: true,
    exit_code: 1,
    error: expect.stringContaining('no such luck'),
  });
  expect(told['active'].sessions).toMatchObject([
    { id, status: 'active', stream_web_view: false, live_view_url: '' },
  ]);
  expect(told['deleted']).toMatchObject({ success: true, credits_billed: 2 });
  expect(told['again']).toEqual(told['deleted']);
  expect(told['every'].sessions.map((session: { id: string }) => session.id)).toContain(id);
  expect(told['late'].text).toContain('destroyed');
});

test('a profile keeps what one session wrote for the next', async () => {
  const told = await python(`
go = "await page.goto('" + site + "/small');"
writer = firecrawl.browser(profile={"name": "python-sdk"})
firecrawl.browser_execute(writer.id, go + "await page.evaluate(() => { localStorage.mark = 'kept' })", language="node")
second = failure(lambda: firecrawl.browser(profile={"name": "python-sdk", "save_changes": True}))
firecrawl.delete_browser(writer.id)
job = firecrawl.scrape(site + "/small", profile={"name": "python-sdk", "save_changes": False}).metadata.scrape_id
seen = firecrawl.interact(job, "await page.evaluate(() => localStorage.mark)")
firecrawl.stop_interaction(job)
tell(second=second, seen=seen)
`);

  expect(told['second'].text).toContain('python-sdk');
  expect(told['seen']).toMatchObject({ result: 'kept' });
});

test('concurrency, credits, tokens and queue are parsed', async () => {
  const told = await python(`
from firecrawl.v2 import FirecrawlClient
v2 = FirecrawlClient(api_key="fc-any", api_url=url)
session = firecrawl.browser()
concurrency = firecrawl.get_concurrency()
firecrawl.delete_browser(session.id)
tell(
    concurrency=concurrency,
    credits=firecrawl.get_credit_usage(),
    credit_history=v2.get_credit_usage_historical(),
    tokens=firecrawl.get_token_usage(),
    token_history=v2.get_token_usage_historical(by_api_key=True),
    queue=firecrawl.get_queue_status(),
)
`);

  expect(told['concurrency']).toMatchObject({
    concurrency: 1,
    max_concurrency: expect.any(Number),
  });
  expect(told['credits'].remaining_credits).toBeGreaterThan(0);
  expect(told['credits'].plan_credits).toBeGreaterThan(0);
  expect(told['tokens'].remaining_tokens).toBeGreaterThan(0);
  expect(told['credit_history']).toMatchObject({ success: true, periods: expect.any(Array) });
  expect(told['token_history']).toMatchObject({ success: true, periods: expect.any(Array) });
  expect(told['queue']).toMatchObject({
    waiting_jobs_in_queue: 0,
    max_concurrency: expect.any(Number),
  });
});

test('the asynchronous client does the same', async () => {
  const told = await python(`
async def main():
    client = AsyncFirecrawl(api_key="fc-any", api_url=url)
    document = await client.scrape(site + "/small")
    job = document.metadata.scrape_id
    answer = await client.interact(job, code="await page.title()")
    sessions = await client.list_browsers(status="active")
    stopped = await client.stop_interaction(job)
    concurrency = await client.get_concurrency()
    tell(answer=answer, sessions=sessions, stopped=stopped, concurrency=concurrency)

asyncio.run(main())
`);

  expect(told['answer']).toMatchObject({ success: true, exit_code: 0 });
  expect(told['sessions'].sessions).toHaveLength(1);
  expect(told['stopped']).toMatchObject({ success: true });
  expect(told['concurrency']).toMatchObject({ concurrency: 0 });
});
