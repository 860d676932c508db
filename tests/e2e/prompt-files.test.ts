/** Files that a prompt brings to a page and takes from it, through the box of a real server. */
import { access } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  finish,
  lastTold,
  refOf,
  startPrompting,
  use,
  VAGUE,
  type Prompting,
} from '../fixtures/prompting.ts';

let world: Prompting;

beforeAll(async () => {
  world = await startPrompting('chat', { MAX_LIVE_PAGES: '2', WARM_BROWSERS: '1' });
});

afterAll(async () => world?.close());

/** What the page shows of a chosen file. */
const SHOWS_FILE = `document.body.innerHTML = '<label>Report <input type="file" multiple></label><p id="shown"></p>';
  document.querySelector('input').onchange = async ({ target }) => {
    const texts = await Promise.all([...target.files].map((file) => file.text()));
    document.querySelector('#shown').textContent = texts.join('+');
  };`;

const uploadPage = (): Promise<string> =>
  world.api.scrapeId(world.site.url + '/small', {
    actions: [{ type: 'executeJavascript', script: SHOWS_FILE }],
  });

test('a download comes to where code and HTTP find it, and is told of', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/download-page');
  model.say((question, count) =>
    count === 0 ? use(['click', { ref: refOf(question, /"Report"/) }]) : finish('Downloaded.'),
  );

  const { body } = await api.interact(id, { prompt: VAGUE });
  const found = await api.interact(id, { language: 'bash', code: 'cat downloads/report.csv' });

  expect(body['steps']).toMatchObject([
    { action: 'click', note: 'downloaded downloads/report.csv' },
  ]);
  expect(lastTold(model).text).toContain('Downloaded /workspace/downloads/report.csv');
  expect(found.body['stdout']).toBe('name,value\nfirst,1\nsecond,2\n');
  await api.stop(id);
});

test('a download of a prompt overwrites nothing: neither a file nor what a link in its place leads to', async () => {
  const { api, model, site, server } = world;
  const id = await api.scrapeId(site.url + '/download-page');
  const victim = `${server.dataDir}/victim`;
  await api.interact(id, {
    language: 'bash',
    code: `mkdir downloads; ln -s ${victim} downloads/report.csv; ln -s ${victim} report.csv`,
  });
  model.say((question, count) =>
    count === 0 ? use(['click', { ref: refOf(question, /"Report"/) }]) : finish('Downloaded.'),
  );

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body['steps']).toMatchObject([{ note: 'downloaded downloads/report (1).csv' }]);
  await expect(access(victim)).rejects.toThrow(/ENOENT/);
  await api.stop(id);
});

test('files of /workspace are uploaded, by name and by path', async () => {
  const { api, model } = world;
  const id = await uploadPage();
  await api.interact(id, {
    language: 'bash',
    code: 'printf one > one.txt; mkdir sub; printf two > sub/two.txt',
  });
  model.say((question, count) =>
    count === 0
      ? use([
          'upload',
          { ref: refOf(question, /"Report"/), files: ['one.txt', '/workspace/sub/two.txt'] },
        ])
      : finish('Uploaded.'),
  );

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({ success: true });
  expect(body['result']).toContain('one+two');
  await api.stop(id);
});

test('no other file is uploaded, whatever its name and whatever links lead to it', async () => {
  const { api, model } = world;
  const id = await uploadPage();
  await api.interact(id, {
    language: 'bash',
    code: 'ln -s /etc/passwd link; ln -s /etc linked; mkdir sub',
  });
  const names = ['/etc/passwd', '../x', 'sub/../../x', 'none.txt', 'link', 'linked/passwd', 'sub'];
  model.say((question, count) => {
    const ref = count === 0 ? refOf(question, /"Report"/) : '';
    return count === 0
      ? use(...names.map((name) => ['upload', { ref, files: [name] }] as const))
      : finish('Tried.');
  });

  const { body } = await api.interact(id, { prompt: VAGUE });

  const refused = {
    action: 'upload',
    ok: false,
    note: expect.stringContaining('There is no file'),
  };
  expect(body['steps']).toEqual(names.map(() => expect.objectContaining(refused)));
  const chosen = await api.run(
    id,
    'await page.locator("input").evaluate((field) => field.files.length)',
  );
  expect(chosen).toMatchObject({ result: '0' });
  await api.stop(id);
});
