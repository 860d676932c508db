import { expect, test } from 'vitest';
import { markdownOf } from './markdown.ts';

const never = new AbortController().signal;

test('headings, lists, tables and code come out as GitHub markdown', async () => {
  const html =
    '<h2>Title</h2><ul><li>one</li></ul><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><pre><code class="language-js">let a;</code></pre>';

  const markdown = await markdownOf(html, never);

  expect(markdown).toBe('## Title\n\n- one\n\n| a |\n| --- |\n| 1 |\n\n```js\nlet a;\n```');
});

test('links without words go, pictures without words stay', async () => {
  const markdown = await markdownOf(
    '<p><a href="https://a.test/"></a>x <img src="https://a.test/i.png" alt=""></p>',
    never,
  );

  expect(markdown).toBe('x ![](https://a.test/i.png)');
});

test('a page of megabytes comes out whole, as it would in one go, and lets others run meanwhile', async () => {
  const part = '<h2>Part 😀</h2><p>Some words &amp; a <a href="https://a.test/b">link</a>.</p>';
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 0);

  const [one, many] = await Promise.all([
    markdownOf(part, never),
    markdownOf(part.repeat(40_000), never),
  ]);
  clearInterval(counting);

  expect(many).toBe(Array.from({ length: 40_000 }, () => one).join('\n\n'));
  expect(turns).toBeGreaterThan(5);
});

test('a page of megabytes is given up when nobody waits for it', async () => {
  const given = new AbortController();

  const conversion = markdownOf('<p>word</p>'.repeat(100_000), given.signal);
  given.abort(new Error('given up'));

  await expect(conversion).rejects.toThrow('given up');
});

test('lines of code keep their empty lines and spaces, text does not', async () => {
  const html =
    '<p>x</p><pre><code>def a():\n    pass\n\n\ndef b():\n    [](y)</code></pre><p>y</p>';

  const markdown = await markdownOf(html, never);

  expect(markdown).toBe('x\n\n```\ndef a():\n    pass\n\n\ndef b():\n    [](y)\n```\n\ny');
});

test('marks of formulas and tasks become markdown', async () => {
  const html =
    '<ul><li>\uE003done</li><li>\uE002open</li></ul><p>so <code>\uE000a_1 \\cdot b</code></p><p><code>\uE001x</code></p>';

  expect(await markdownOf(html, never)).toBe(
    '- [x] done\n- [ ] open\n\nso $a_1 \\cdot b$\n\n$$x$$',
  );
});
