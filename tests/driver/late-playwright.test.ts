/** Pages that the driver makes by itself, and Playwright, which joins when it is needed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBench, pages, soon, type Bench } from './browse.ts';

const SLOW_MS = 400;

let bench: Bench;
beforeAll(async () => {
  bench = await createBench(
    pages(
      {
        '/plain': `<p>read me</p><script>window.kept = 'kept'</script>`,
        '/opens': `<p>opener</p><script>window.open('/plain'); alert('hello'); document.title = 'answered ' + confirm('well?')</script>`,
        '/blocked': `<p>outer</p><script>
          window.open('/alerting');
          setTimeout(() => { document.querySelector('p').textContent = 'went on'; }, 600);
        </script>`,
        '/alerting': `<script>alert('stop here')</script>`,
        '/framed': `<p>outer</p><script>
          const frame = document.createElement('iframe');
          frame.src = location.origin.replace('127.0.0.1', 'localhost') + '/inner';
          document.body.append(frame);
          addEventListener('message', ({ data }) => { document.querySelector('p').textContent = data; });
        </script>`,
        '/inner': `<script>fetch('/slow').then((answer) => answer.text()).then((text) => parent.postMessage(text, '*'))</script>`,
        '/working': `<p>outer</p><script>
          const worker = new Worker('/worker.js');
          worker.onmessage = ({ data }) => { document.querySelector('p').textContent = data; };
        </script>`,
      },
      (request, response) => {
        if (request.url === '/worker.js') {
          response.writeHead(200, { 'content-type': 'text/javascript' });
          response.end(`fetch('/slow').then((answer) => answer.text()).then(postMessage)`);
          return;
        }
        setTimeout(() => {
          response.writeHead(200, { 'content-type': 'text/plain' });
          response.end('it came');
        }, SLOW_MS);
      },
    ),
  );
});
afterAll(() => bench?.[Symbol.asyncDispose]());

test('a page that is only read is not shown to Playwright; who needs it finds the same document', async () => {
  const { driver, prepared } = await bench.open();
  await driver.navigate(`${bench.origin}/plain`, soon());
  const text = await driver.evaluateSettled(() => document.body.innerText, undefined, soon());

  expect(text).toContain('read me');
  expect(prepared.context.pages()).toEqual([]);

  const page = await prepared.playwright();
  expect(await page.evaluate('window.kept')).toBe('kept');
  expect(page.url()).toBe(`${bench.origin}/plain`);
  await prepared.context.close();
});

test('tabs that a page opened before Playwright came are there, and its dialogs were answered', async () => {
  const { driver, prepared } = await bench.open();
  await driver.navigate(`${bench.origin}/opens`, soon());

  const page = await prepared.playwright();

  expect(await page.title()).toBe('answered false');
  await expect
    .poll(() =>
      prepared.context
        .pages()
        .map((tab) => tab.url())
        .toSorted(),
    )
    .toEqual([`${bench.origin}/opens`, `${bench.origin}/plain`]);
  await prepared.context.close();
});

test.each(['/framed', '/working'])(
  'what a frame of another site or a worker asks for is waited for: %s',
  async (path) => {
    const { driver, prepared } = await bench.open();
    await driver.navigate(bench.origin + path, soon());

    const text = await driver.evaluateSettled(
      () => document.querySelector('p')?.textContent,
      undefined,
      soon(),
    );

    expect(text).toBe('it came');
    await prepared.context.close();
  },
);

test('a dialog of a tab that the page opened does not hold the page up', async () => {
  const { driver, prepared } = await bench.open();
  await driver.navigate(`${bench.origin}/blocked`, soon());

  const text = await driver.evaluateSettled(
    () => document.querySelector('p')?.textContent,
    undefined,
    soon(),
  );

  expect(text).toBe('went on');
  await prepared.context.close();
});

test('the next page in the same browser is not shown to Playwright either', async () => {
  const former = await bench.open();
  await former.prepared.playwright();
  await former.prepared.context.close();

  const { driver, prepared } = await bench.open();
  await driver.navigate(`${bench.origin}/plain`, soon());

  expect(prepared.context.pages()).toEqual([]);
  await prepared.context.close();
});
