/** Three languages on one page: what each keeps, how each fails, and what they share. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api, type Json } from '../fixtures/api.ts';
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

type Outcome = Record<string, Json>;
const run = async (language: string, code: string, timeout = 30): Promise<Outcome> =>
  (await api.interact(id, { language, code, timeout })).body;
const node = (code: string): Promise<Outcome> => run('node', code);
const python = (code: string, timeout?: number): Promise<Outcome> => run('python', code, timeout);
const bash = (code: string, timeout?: number): Promise<Outcome> => run('bash', code, timeout);

/** Leaves the session with one tab on the form. */
const tidy = (): Promise<Outcome> =>
  node(
    `for (const each of context.pages().slice(1)) await each.close(); await context.pages()[0].goto('${site.url}/form')`,
  );

test('the first call in any language is on the page that was scraped', async () => {
  const before = site.requests().length;

  const answers = [
    await bash('agent-browser get url'),
    await python('page.url'),
    await node('page.url()'),
  ];

  expect(answers.map(({ stdout, result }) => (stdout || result).trim())).toEqual(
    Array.from({ length: 3 }, () => `${site.url}/form`),
  );
  expect(site.requests().length).toBe(before);
});

test('Python keeps variables, imports and functions, and answers the last expression', async () => {
  await python('import json\ncount = 40\nasync def title():\n    return await page.title()');

  expect(await python('count += 2\ncount')).toMatchObject({ success: true, result: '42' });
  expect(await python('await title()')).toMatchObject({ result: 'A form' });
  expect(await python('json.dumps([1])')).toMatchObject({ result: '[1]' });
});

test.each([
  ['"text"', 'text'],
  ['{"a": [1, None, True]}', '{"a":[1,null,true]}'],
  ['None', ''],
  ['x = 1', ''],
  ['3.5', '3.5'],
  ['float("nan")', 'nan'],
  ['{1, 2}', '{1, 2}'],
  ['{1: 2}', '{1: 2}'],
  ['b"bytes"', 'Ynl0ZXM='],
  ['page.title()', 'A form'],
  ['return "early"\nprint("never")', 'early'],
  ['import asyncio\nasync def main():\n    return 7\nasyncio.run(main())', '7'],
  ['    indented = 1\n    indented + 1', '2'],
])('the Python value %s is answered as %s', async (code, result) => {
  expect(await python(code)).toMatchObject({ success: true, result, stderr: '' });
});

test('Python prints to stdout and stderr, and a traceback shows the lines of the code alone', async () => {
  await python('def fail(value):\n    raise ValueError(value)');

  const answer = await python(
    'import sys\nprint("out")\nprint("err", file=sys.stderr)\nfail("why")',
  );

  expect(answer).toMatchObject({
    success: false,
    exitCode: 1,
    killed: false,
    stdout: 'out\n',
    result: '',
  });
  expect(answer['stderr']).toBe(
    'err\nTraceback (most recent call last):\n  File "code.py", line 4, in <module>\n    fail("why")\n' +
      '  File "code.py", line 2, in fail\n    raise ValueError(value)\nValueError: why\n',
  );
});

test.each([
  ['1 +', 'SyntaxError'],
  ['input("name?")', 'nobody to ask'],
  ['await page.click("#nothing", timeout=100)', 'TimeoutError'],
])('the Python code %s fails and says %s', async (code, text) => {
  const answer = await python(code);

  expect(answer).toMatchObject({ success: false, exitCode: 1, killed: false });
  expect(answer['error']).toContain(text);
  expect(answer['error']).not.toContain('/opt/');
});

test('sys.exit answers its code and keeps the variables', async () => {
  await python('kept = 1');

  expect(await python('import sys\nsys.exit(3)')).toMatchObject({ exitCode: 3, killed: false });
  expect(await python('kept')).toMatchObject({ result: '1', stderr: '' });
});

test('bash keeps variables, functions and the working directory; exit codes are real', async () => {
  await bash('name=world; greet() { echo "hello $1"; }; mkdir -p deep && cd deep');

  expect(await bash('greet "$name" | tr a-z A-Z; basename "$PWD"')).toMatchObject({
    success: true,
    stdout: 'HELLO WORLD\ndeep\n',
    stderr: '',
    result: '',
  });
  expect(await bash('false')).toMatchObject({ success: false, exitCode: 1, killed: false });
  expect(await bash('true && (exit 5)')).toMatchObject({ exitCode: 5 });
  expect(await bash('cd /workspace')).toMatchObject({ exitCode: 0 });
});

test.each([
  ['exit 3', 3],
  ['set -e; false; echo never', 1],
  ['set -u; echo $nothing', 1],
  ['break', 0],
  ['return 4', 4],
  ['exec 2>/dev/null 1>&2', 0],
  ['trap "exit 6" EXIT; exit 2', 6],
])('the bash code %s ends with %i, and the shell goes on', async (code, exitCode) => {
  await bash('kept=here');

  const answer = await bash(code);
  const next = await bash('echo "$- $kept" | sed "s/.* //"; echo to stderr >&2');

  expect(answer).toMatchObject({ exitCode, killed: false });
  expect(answer['stdout']).not.toContain('never');
  expect(next['stderr']).toContain('to stderr\n');
  if (!code.startsWith('trap'))
    expect(next).toMatchObject({ stdout: 'here\n', stderr: 'to stderr\n' });
});

test('bash answers syntax errors with 2, reads heredocs, and a background job holds nothing up', async () => {
  const broken = await bash('if true; then echo yes');
  const heredoc = await bash("cat <<'END'\n  two \\n lines\n$not\nEND\necho ü | wc -m");
  const job = await bash('(sleep 60; echo late) & echo started');

  expect(broken).toMatchObject({ exitCode: 2, killed: false });
  expect(broken['stderr']).toContain('syntax error');
  expect(heredoc['stdout']).toBe('  two \\n lines\n$not\n2\n');
  expect(job).toMatchObject({ success: true, stdout: 'started\n' });
  expect((await bash('jobs'))['stdout']).toContain('Running');
  expect((await bash('kill %%; sleep 0.1; jobs >/dev/null; echo done'))['stdout']).toBe('done\n');
});

test('curl, jq, python3 and node are there, and go out by the egress proxy', async () => {
  const answer = await bash(
    `curl -s '${site.url}/headers' | head -c 1; echo; echo '{"a":[7]}' | jq .a[0]; python3 -c 'print(6*7)'; node -p 1+1; curl -s -o /dev/null -w '%{http_code}' http://10.0.0.1/`,
  );

  expect(answer['stdout']).toMatch(/^[<{]\n7\n42\n2\n403$/);
});

test('refs of one bash call work in the next, bare words too', async () => {
  await tidy();
  const snapshot = await bash('snapshot -i');
  const ref = /textbox "Name" \[ref=(e\d+)\]/.exec(snapshot['stdout'])?.[1];

  const filled = await bash(`fill @${ref} "Ada" && type @${ref} " L" && get value @${ref}`);

  expect(filled).toMatchObject({ success: true });
  expect(filled['stdout']).toContain('Ada L');
  expect(await node('await page.inputValue("input[type=text]")')).toMatchObject({
    result: 'Ada L',
  });
});

test('words that mean something to a shell keep their meaning', async () => {
  const answer = await bash(
    'type cd; eval "x=5"; echo $x; find /workspace -maxdepth 0; sleep 0.1 & wait $!; echo $?; set -- a b; echo $2; printf "a\\n" > d1; printf "b\\n" > d2; diff d1 d2 | head -1; nosuchword',
  );

  expect(answer).toMatchObject({
    exitCode: 127,
    stdout: 'cd is a shell builtin\n5\n/workspace\n0\nb\n1c1\n',
  });
  expect(answer['stderr']).toContain('nosuchword: command not found');
  expect((await bash('eval "document.title"'))['stdout']).toContain('A form');
  expect((await bash('find text "Send" click; wait 50; wait --load load'))['exitCode']).toBe(0);
});

test('a tab that one language opens is the page of the others', async () => {
  await tidy();

  await bash(`agent-browser tab new ${site.url}/small`);
  expect(await node('page.url()')).toMatchObject({ result: `${site.url}/small` });
  await python(`other = await context.new_page()\nawait other.goto("${site.url}/article")`);
  expect(await bash('get url')).toMatchObject({ stdout: `${site.url}/article\n` });
  expect(await node('page.url()')).toMatchObject({ result: `${site.url}/article` });
  await node('await page.close()');
  expect(await bash('get url')).toMatchObject({ stdout: `${site.url}/small\n` });
  expect(await python('page.url')).toMatchObject({ result: `${site.url}/small` });
});

test('when all tabs are closed the next call has a new one, and says so, in every language', async () => {
  const closeAll = 'for (const each of context.pages()) await each.close()';
  await node(closeAll);
  const inBash = await bash('get url');
  await node(closeAll);
  const inPython = await python('page.url');
  await python('for each in context.pages:\n    await each.close()');
  const inNode = await node('page.url()');

  for (const answer of [inBash, inPython, inNode]) {
    expect(answer).toMatchObject({ success: true });
    expect(answer['stderr']).toBe('All tabs were closed; a new one was opened.\n');
    expect((answer['stdout'] || answer['result']).trim()).toBe('about:blank');
  }
});

test('a crashed page is replaced, and said so, whatever language comes next', async () => {
  const crash =
    'const crashing = await context.newCDPSession(page); const gone = page.waitForEvent("crash"); crashing.send("Page.crash").catch(() => {}); await gone';
  for (const [language, code] of [
    ['bash', `open ${site.url}/form >/dev/null && get title`],
    ['python', `await page.goto("${site.url}/form")\nawait page.title()`],
  ] as const) {
    await node(crash);

    const answer = await run(language, code);

    expect([language, answer['stderr']]).toEqual([
      language,
      'The page crashed; a new tab was opened.\n',
    ]);
    expect(answer['stdout'] + answer['result']).toContain('A form');
  }
});

test('dialogs block no call', async () => {
  await tidy();

  expect(await node('await page.evaluate("confirm(1)")')).toMatchObject({ result: 'false' });
  expect(await python('await page.evaluate("confirm(1)")')).toMatchObject({ result: 'false' });
  expect((await bash('agent-browser eval "alert(1); 5"'))['stdout']).toBe('5\n');
  expect((await bash('agent-browser eval "confirm(1)"', 10))['stdout']).toBe('false\n');
  // Left open by one language, it is gone for the next.
  await bash(
    'agent-browser eval "setTimeout(() => confirm(2), 20)" >/dev/null; sleep 0.2; dialog status',
  );
  expect(await python('await page.title()', 5)).toMatchObject({ result: 'A form' });
});

test('a dialog can be answered in bash, also in the next call', async () => {
  await node(
    'await page.setContent("<button onclick=\\"this.textContent = confirm(1)\\">ask</button>")',
  );

  await bash('click button');
  await bash('dialog accept');

  expect((await bash('get text button'))['stdout']).toBe('true\n');
});

test.each([
  ['python', 'lost = 1\nprint("begun")\nwhile True:\n    pass', 'lost', 'begun\n'],
  ['python', 'lost = 1\nimport asyncio\nawait asyncio.sleep(60)', 'lost', ''],
  ['bash', 'lost=1; echo begun; while :; do :; done', 'echo "[$lost]"', 'begun\n'],
  ['bash', 'lost=1; sleep 60', 'echo "[$lost]"', ''],
])('%s that does not end is killed alone: %s', async (language, code, next, stdout) => {
  await node('var mine = "node"');
  const other = language === 'python' ? 'bash' : 'python';
  await run(other, 'mine=1');

  const killed = await run(language, code, 1);
  const again = await run(language, next);

  expect(killed).toMatchObject({ success: false, exitCode: 124, killed: true, stdout });
  expect(again['stderr']).toContain('the variables of earlier calls are gone');
  expect(again['stdout']).not.toContain('[1]');
  expect(await node('mine + await page.evaluate("1")')).toMatchObject({ result: 'node1' });
  expect(await run(other, other === 'bash' ? 'echo $mine' : 'print(mine)')).toMatchObject({
    stdout: '1\n',
  });
  expect((await run(language, language === 'bash' ? 'get url' : 'page.url'))['success']).toBe(true);
});

test('a language this server does not know is refused', async () => {
  const { status } = await api.interact(id, { language: 'ruby', code: '1' });

  expect(status).toBe(400);
});
