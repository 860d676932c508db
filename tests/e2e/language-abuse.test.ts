/** Whatever Python and bash code does, it harms its own runner only, and is answered. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api, type Json } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;
let id: string;
const reached: string[] = [];
/** A service of the host that no box may reach. */
const hostService = createServer((request, response) => {
  reached.push(request.url ?? '');
  response.end('host service');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => hostService.listen(0, '127.0.0.2', resolve));
  [server, site] = await Promise.all([startServer(), startSite()]);
  api = createApi(server.url);
  id = await api.scrapeId(site.url + '/small');
  await api.run(id, 'var kept = "kept"');
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
  hostService.close();
});

type Outcome = Record<string, Json>;
const run = async (language: string, code: string, timeout = 30): Promise<Outcome> =>
  (await api.interact(id, { language, code, timeout })).body;

/** Runs the code; after it the page, Node's variables and the same language work at once. */
async function abuse(language: string, code: string, timeout?: number): Promise<Outcome> {
  const answer = await run(language, code, timeout);
  const next = await run(language, language === 'bash' ? 'get url' : 'page.url');
  const node = await run('node', 'kept + (await page.evaluate(() => location.pathname))');
  expect(next['result'] + next['stdout']).toContain('/small');
  expect(node).toMatchObject({ success: true, result: 'kept/small' });
  return answer;
}

test.each([
  [
    'python',
    'import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass',
  ],
  ['bash', 'bomb() { bomb | bomb & }; bomb; sleep 60'],
])('a fork bomb in %s is contained', async (language, code) => {
  expect(await abuse(language, code, 2)).toMatchObject({ success: false, killed: true });
});

test.each([
  [
    'python',
    'def eat():\n    all = []\n    while True:\n        all.append(bytearray(100_000_000))\neat()',
    'MemoryError',
  ],
  ['bash', 'x=$(head -c 10G /dev/zero | tr "\\0" x); echo ${#x}', ''],
])('10 GB of memory in %s are not to be had', async (language, code, text) => {
  const answer = await abuse(language, code, 60);

  expect(answer['success'] === false || answer['stdout'] === '0\n').toBe(true);
  expect(String(answer['error'])).toContain(text);
});

test.each([
  [
    'python',
    'n = 0\nimport time\nwhile True:\n    open(f"/workspace/{n}", "wb").write(b"x" * 50_000_000)\n    n += 1\n    time.sleep(0.005)',
  ],
  ['bash', 'for n in $(seq 100000); do head -c 50000000 /dev/zero > /workspace/$n; done'],
])('a disk filled by %s ends its own runner, and its files go', async (language, code) => {
  const answer = await abuse(language, code, 60);

  expect(answer).toMatchObject({ success: false, killed: true });
  expect(answer['error']).toContain('workspace was emptied');
  expect((await run('bash', 'ls | wc -l'))['stdout'].trim()).toBe('0');
});

test.each([
  [
    'python',
    'import subprocess\nprint(subprocess.run("cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null; ls /root /home /srv /var/lib 2>&1", shell=True, capture_output=True).stdout)',
  ],
  [
    'bash',
    'cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr "\\0" " "; ls /root /home /srv /var/lib 2>&1',
  ],
])('%s sees no process and no folder of the host', async (language, code) => {
  const answer = await abuse(language, code);

  const seen = String(answer['stdout']);
  for (const secret of ['src/main.ts', 'postgres', 'chromium', server.dataDir, process.cwd()])
    expect(seen).not.toContain(secret);
});

test.each([
  [
    'python',
    'import urllib.request\ntry:\n    print(urllib.request.urlopen("URL").read())\nexcept Exception as error:\n    print(error)',
  ],
  [
    'python',
    'import socket\ntry:\n    socket.create_connection(("127.0.0.2", PORT), 3)\n    print("host service")\nexcept OSError as error:\n    print(error)',
  ],
  [
    'bash',
    'curl -s -m 5 URL; curl -s -m 5 --noproxy "*" URL; curl -s -m 5 http://169.254.169.254/',
  ],
  ['bash', 'exec 9<>/dev/tcp/127.0.0.2/PORT && echo "host service"'],
])('%s reaches no service of the host: %s', async (language, code) => {
  const { port } = hostService.address() as AddressInfo;
  const answer = await abuse(
    language,
    code.replaceAll('URL', `http://127.0.0.2:${port}/`).replaceAll('PORT', String(port)),
  );

  expect(answer['stdout']).not.toContain('host service');
  expect(reached).toEqual([]);
});

test.each([
  ['python', 'import os\nos._exit(7)', { exitCode: 7 }],
  [
    'python',
    'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)',
    { exitCode: 137, killed: true },
  ],
  ['python', 'import ctypes\nctypes.string_at(0)', { killed: true }],
  ['bash', 'kill -9 $$', { exitCode: 137, killed: true }],
  ['bash', 'exec true', { exitCode: 0, killed: false }],
])('%s that ends its own runner is answered: %s', async (language, code, expected) => {
  expect(await abuse(language, code)).toMatchObject(expected);
});

test.each([
  ['python', 'import subprocess\nsubprocess.run(["pkill", "-9", "node"])'],
  ['python', 'import os\nos.kill(-1, 9)'],
  ['python', 'await browser.close()'],
  ['bash', 'kill -9 -1'],
  ['bash', 'pkill socat'],
  ['python', 'import asyncio\nasyncio.get_running_loop().stop()'],
  ['python', 'import os\nif os.fork() == 0:\n    print("child")\nelse:\n    os.wait()'],
  ['bash', 'pkill -9 agent-browser; rm -rf /tmp/agent-browser'],
  [
    'bash',
    'exec 3>&- 250>&- 251>&-; for fd in /proc/self/fd/*; do echo garbage >&${fd##*/}; done 2>/dev/null',
  ],
  ['bash', 'unset -f wait find; rm -f /tmp/code.sh; exec >/dev/null 2>&1'],
])('%s that breaks its tools has them again: %s', async (language, code) => {
  expect(await abuse(language, code)).toHaveProperty('exitCode');
});

test.each([
  ['python', 'for _ in range(1000):\n    print("x" * 1_000_000)\n"done"'],
  ['bash', 'head -c 1G /dev/zero | tr "\\0" x'],
])('a gigabyte of output from %s is cut at its limit', async (language, code) => {
  const answer = await abuse(language, code, 60);

  expect(answer).toMatchObject({ success: true, truncated: true });
  expect(answer['stdout'].length).toBeLessThanOrEqual(1024 * 1024 + 200);
});
