import { expect, test } from 'vitest';
import { createFakePage } from '../../tests/fakes/live-page.ts';
import type { PageCounts, PagePool } from '../runtime/page-pool.ts';
import { createOpenBlank } from './blank-page.ts';

const COLD = { cold: 1, started: 0, joined: 0 };
const COUNTS: PageCounts = {
  free: 1,
  waiting: 1,
  scraping: 0,
  parked: 0,
  held: 3,
  starting: 0,
  maximum: 4,
  runners: { node: COLD, python: COLD, bash: COLD },
};
const stays = new AbortController().signal;

const poolWith = (parts: Partial<PagePool>): PagePool => ({
  open: async () => createFakePage(),
  counts: () => COUNTS,
  onFree: () => undefined,
  close: async () => undefined,
  ...parts,
});

test('a page comes claimed', async () => {
  let claims = 0;
  const page = { ...createFakePage(), claim: () => (claims += 1) > 0 };

  const opened = await createOpenBlank(poolWith({ open: async () => page }))(stays);

  expect(opened).toBe(page);
  expect(claims).toBe(1);
});

test('when sessions hold every page nobody waits for one', async () => {
  const pool = poolWith({
    counts: () => ({ ...COUNTS, free: 0, held: 4 }),
    open: () => new Promise(() => undefined),
  });

  const opening = createOpenBlank(pool)(stays);

  await expect(opening).rejects.toMatchObject({
    code: 'CONCURRENCY_LIMITED',
    message: expect.stringContaining('4'),
  });
});

test('a page that crashed before it could be claimed is given back', async () => {
  const page = createFakePage();
  page.crash();

  const opening = createOpenBlank(poolWith({ open: async () => page }))(stays);

  await expect(opening).rejects.toMatchObject({ code: 'RUNTIME_FAILED' });
});
