/** Blobs on disk: kept, timed out, and never outside their folder. */
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clock } from '../../base/clock.ts';
import { createDiskBlobs } from './disk-blobs.ts';

const START = 1_800_000_000_000;
const PNG = { bytes: new Uint8Array([137, 80, 78, 71]), mediaType: 'image/png' };

let root = '';
let now = START;
const clock: Clock = { now: () => now, after: () => ({ [Symbol.dispose]: () => undefined }) };

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'livepage-blobs-'));
  now = START;
});
afterEach(() => rm(root, { recursive: true, force: true }));

const openBlobs = (maximumBytes?: number) =>
  createDiskBlobs({
    folder: join(root, 'blobs'),
    clock,
    ...(maximumBytes === undefined ? {} : { maximumBytes }),
  });

test('bytes come back as they were put, with their media type', async () => {
  const blobs = openBlobs();

  const name = await blobs.put(PNG, 1_000);

  const found = await blobs.get(name);
  expect(found?.mediaType).toBe('image/png');
  expect([...(found?.bytes ?? [])]).toEqual([...PNG.bytes]);
});

test('a name is long, plain and never the same', async () => {
  const blobs = openBlobs();

  const names = await Promise.all(Array.from({ length: 50 }, () => blobs.put(PNG, 1_000)));

  expect(new Set(names).size).toBe(50);
  for (const name of names) expect(name).toMatch(/^[0-9a-z]{40,}\.png$/);
});

test('what is past its time is not answered, and swept away', async () => {
  const blobs = openBlobs();
  const short = await blobs.put(PNG, 1_000);
  const long = await blobs.put(PNG, 5_000);

  now = START + 1_000;

  expect(await blobs.get(short)).toBeUndefined();
  expect(await blobs.sweep()).toBe(1);
  expect(await readdir(join(root, 'blobs'))).toEqual([long]);
  expect(await blobs.get(long)).toBeDefined();
});

test('a name that is not ours reads nothing, wherever it points', async () => {
  const blobs = openBlobs();
  const name = await blobs.put(PNG, 1_000);
  await writeFile(join(root, 'secret.png'), 'secret');
  await writeFile(join(root, name), 'secret');

  for (const wrong of [
    '../secret.png',
    `../${name}`,
    `${name}/`,
    `./${name}`,
    `${name}\0`,
    '',
    '/etc/passwd',
  ]) {
    expect(await blobs.get(wrong)).toBeUndefined();
  }
});

test('too many bytes and unknown media types are refused before anything is written', async () => {
  const blobs = openBlobs(3);

  await expect(blobs.put(PNG, 1_000)).rejects.toThrow(RangeError);
  await expect(
    blobs.put({ bytes: new Uint8Array(1), mediaType: 'image/unheard-of' }, 1_000),
  ).rejects.toThrow(TypeError);
  expect(await blobs.sweep()).toBe(0);
});

test('a file that was never finished is swept after an hour, files of others never', async () => {
  const blobs = openBlobs();
  const name = await blobs.put(PNG, 10 * 60 * 60 * 1000);
  const unfinished = join(root, 'blobs', `${name.replace(/^./, 'f')}.part`);
  await writeFile(unfinished, 'half');
  await utimes(unfinished, START / 1000, START / 1000);
  await writeFile(join(root, 'blobs', 'README'), 'not ours');

  expect(await blobs.sweep()).toBe(0);
  now = START + 60 * 60 * 1000;
  expect(await blobs.sweep()).toBe(1);

  expect((await readdir(join(root, 'blobs'))).toSorted()).toEqual([name, 'README'].toSorted());
});
