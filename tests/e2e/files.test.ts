/** The files of a session: one folder for the browser, three languages and HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api, type Json } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;
let scrapeId: string;
let files: string;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
  api = createApi(server.url);
  scrapeId = await api.scrapeId(site.url + '/download-page');
  const { sessionId } = await api.run(scrapeId, '1');
  files = `${server.url}/v2/interact/${sessionId}/files`;
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

const run = async (language: string, code: string): Promise<Record<string, Json>> =>
  (await api.interact(scrapeId, { language, code })).body;
const listed = async (): Promise<string[]> => {
  const { files: found } = (await (await fetch(files)).json()) as { files: { path: string }[] };
  return found.map(({ path }) => path);
};
const put = (path: string, body: RequestInit['body']): Promise<Response> =>
  fetch(`${files}/${path}`, { method: 'PUT', body, duplex: 'half' } as RequestInit);

test('a download is there under its own name, for all languages and for HTTP', async () => {
  await run(
    'node',
    'const [d] = await Promise.all([page.waitForEvent("download"), page.click("#get")]); await d.path()',
  );

  const inBash = await run('bash', 'cat downloads/report.csv');
  const inPython = await run('python', 'open("/workspace/downloads/report.csv").read()');
  const byHttp = await fetch(`${files}/downloads/report.csv`);

  const text = 'name,value\nfirst,1\nsecond,2\n';
  expect(inBash['stdout']).toBe(text);
  expect(inPython['result']).toBe(text);
  expect(await byHttp.text()).toBe(text);
  expect(byHttp.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(byHttp.headers.get('content-disposition')).toContain('attachment');
  expect(byHttp.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a file put by HTTP is uploaded by the page', async () => {
  const answer = await put('in/notes ü.txt', 'three\nlines\n');

  const body = (await answer.json()) as Record<string, unknown>;
  expect([answer.status, body]).toMatchObject([
    200,
    { success: true, path: 'in/notes ü.txt', sizeBytes: 12 },
  ]);
  const uploaded = await run(
    'python',
    'await page.set_content("<input type=file id=f>"); await page.set_input_files("#f", "/workspace/in/notes ü.txt"); await page.evaluate("f.files[0].text()")',
  );
  expect(uploaded['result']).toBe('three\nlines\n');
  expect(await listed()).toContain('in/notes ü.txt');
});

test('screenshots of every language are files', async () => {
  await run('node', 'await page.screenshot({ path: "node.png" })');
  await run('python', 'await page.screenshot(path="python.png")');
  await run('bash', 'agent-browser screenshot bash.png');

  for (const name of ['node.png', 'python.png', 'bash.png']) {
    const answer = await fetch(`${files}/${name}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  }
});

test('links that code plants lead nowhere', async () => {
  await run(
    'bash',
    'ln -s /etc/passwd link; ln -s / root; ln -s ../../../../etc folder; mkdir real; ln -s /etc real/etc; mkfifo pipe; ln -s /opt/livepage/x new',
  );

  for (const path of [
    'link',
    'root/etc/passwd',
    'folder/passwd',
    'real/etc/passwd',
    'pipe',
    'real',
  ]) {
    const answer = await fetch(`${files}/${path}`);
    expect([path, answer.status]).toEqual([path, 404]);
  }
  for (const path of ['root/tmp/planted', 'real/etc/planted']) {
    const answer = await put(path, 'x');
    expect([path, answer.status]).toEqual([path, 400]);
  }
  // The link itself gives way to the file.
  expect((await put('new', 'x')).status).toBe(200);
  expect((await run('bash', '[ -L new ] || cat new'))['stdout']).toBe('x');
  expect(await listed()).not.toContain('link');
});

test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e/secret', 'a//b', 'a/./b', 'a%00b', '.downloads/x'])(
  'the path %s is refused',
  async (path) => {
    const answer = await fetch(`${files}/${path}`);

    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).toContain('"success":false');
  },
);

test('what is larger than allowed is refused, and leaves nothing behind', async () => {
  const chunk = new Uint8Array(1024 * 1024);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      if (sent > 200) controller.close();
      else controller.enqueue(chunk);
    },
  });

  const answer = await put('large.bin', endless as never).catch((error: Error) => error);

  // A client that is still sending may find the connection closed before it reads the answer.
  if (answer instanceof Response) {
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('100 MB');
  }
  expect(sent).toBeLessThan(200);
  const left = await run('bash', 'ls -A | grep -c -e large -e upload');
  expect(left['stdout']).toBe('0\n');
});

test('the same files are found below /v2/browser; other sessions answer as everywhere', async () => {
  const other = files.replace('/v2/interact/', '/v2/browser/');

  expect((await fetch(other)).status).toBe(200);
  const unknown = files.replace(/[0-9a-f-]{36}/, '018f0000-0000-7000-8000-000000000000');
  expect((await fetch(unknown)).status).toBe(404);
  const ended = await api.scrapeId(site.url + '/small');
  const { sessionId } = await api.run(ended, '1');
  await api.stop(ended);
  const gone = await fetch(`${server.url}/v2/interact/${sessionId}/files`);
  expect(gone.status).toBe(410);
});
