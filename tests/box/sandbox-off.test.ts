/** SANDBOX=off: no walls around browser and runner, the same way out, the same endings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processTree } from '../../src/edge/local/sandbox/box-processes.ts';
import { spawnPlain } from '../../src/edge/local/sandbox/spawn-plain.ts';
import { createWorld, startChromium, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.close());

const isRoot = process.getuid?.() === 0;

test.skipIf(isRoot)('a browser without walls still goes out by the door alone', async () => {
  const box = await world.openBox();
  const boxed = await startChromium(box, { sandbox: 'off' });
  const page = await boxed.browser.newPage();

  await page.goto(`http://site.test:${world.sitePort}/`);
  const title = await page.title();
  const refused = page.goto(`http://127.0.0.2:${world.sitePort}/`);

  await expect(refused).rejects.toThrow('ERR_SOCKS_CONNECTION');
  expect(title).toBe('Site');
  expect(box.door.lastVerdict('127.0.0.2')).toBe('private-address');
  expect(boxed.devtoolsPath).toMatch(/^\/devtools\/browser\//);
  expect(boxed.workspacePath).toBe(join(box.folder, 'workspace'));
  const pids = boxed.processIds();
  await boxed.kill();
  expect(pids.some((pid) => existsSync(`/proc/${pid}/exe`))).toBe(false);
  expect(world.secretHits).toEqual([]);
});

test.runIf(isRoot)('root gets no browser without walls', async () => {
  const start = startChromium(await world.openBox(), { sandbox: 'off' });

  await expect(start).rejects.toMatchObject({ code: 'RUNTIME_UNAVAILABLE' });
});

test('a command without walls has its limits, its own environment, and dies as a whole', async () => {
  const box = await world.openBox();
  const running = spawnPlain({
    argv: ['/bin/bash', '-c', 'sleep 1000 & echo "$(pwd) $(ulimit -f) $HOME"; sleep 1000'],
    environment: { PATH: '/usr/bin:/bin' },
    workspace: join(box.folder, 'workspace'),
    limits: { memoryBytes: 1e9, processes: 100, fileSizeBytes: 1024 * 1000, openFiles: 100 },
    extraPipes: 0,
  });

  const said = await new Promise((resolve) =>
    running.child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())),
  );
  const pids = processTree(running.pid ?? 0);
  await running.kill();

  expect(said).toBe(`${box.folder}/workspace 1000 \n`);
  expect(pids.length).toBeGreaterThan(1);
  expect(pids.some((pid) => existsSync(`/proc/${pid}/exe`))).toBe(false);
});
