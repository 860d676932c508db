/** The first calls on a scrape, and who gets its one session. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newScrapeId, SOLE_TEAM, type TeamId } from '../../src/base/ids.ts';
import { createFakePage } from '../fakes/live-page.ts';
import { createWorld, PRINT, stays, type World } from './world.ts';

const LIFE = { timeoutMs: 30_000, ttlMs: 600_000, idleMs: 300_000 };
const OTHERS = '00000000-0000-7000-8000-00000000beef' as TeamId;

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

test('first calls of the same moment share one session', async () => {
  const scrapeId = newScrapeId();
  world.parking.put(scrapeId, { teamId: SOLE_TEAM, page: createFakePage() });

  const calls = [1, 2, 3].map(() =>
    world.sessions.interact(SOLE_TEAM, scrapeId, PRINT, LIFE, stays),
  );
  const answers = await Promise.all(calls);

  expect(new Set(answers.map(({ sessionId }) => sessionId)).size).toBe(1);
});

test('a call of another team in that moment gets nothing of it', async () => {
  const scrapeId = newScrapeId();
  world.parking.put(scrapeId, { teamId: SOLE_TEAM, page: createFakePage() });

  const [mine, theirs] = await Promise.allSettled([
    world.sessions.interact(SOLE_TEAM, scrapeId, PRINT, LIFE, stays),
    world.sessions.interact(OTHERS, scrapeId, PRINT, LIFE, stays),
  ]);

  expect(mine.status).toBe('fulfilled');
  expect(theirs).toMatchObject({ status: 'rejected', reason: { code: 'FORBIDDEN' } });
});

test('one who leaves while the page is opened takes nothing from those who stay', async () => {
  const scrapeId = newScrapeId();
  world.parking.put(scrapeId, { teamId: SOLE_TEAM, page: createFakePage() });
  const leaving = new AbortController();
  const first = world.sessions.interact(SOLE_TEAM, scrapeId, PRINT, LIFE, leaving.signal);
  const second = world.sessions.interact(SOLE_TEAM, scrapeId, PRINT, LIFE, stays);

  leaving.abort(new Error('left'));

  await expect(first).rejects.toThrow('left');
  expect(await second).toMatchObject({ stdout: 'begun\n', exitCode: 0 });
});
