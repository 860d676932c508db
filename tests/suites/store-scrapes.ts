/** What every store must do with scrapes. */
import { describe, expect, test } from 'vitest';
import { type ScrapeId, newNodeId, newScrapeId } from '../../src/base/ids.ts';
import type { Owner } from '../../src/store/scrapes.ts';
import {
  FAILURE,
  NOW,
  type Subject,
  always,
  bound,
  newScrape,
  newSession,
} from './store-subject.ts';

/** The cases; called inside `describe`. */
export function scrapeCases(subject: Subject): void {
  describe('scrapes', () => {
    test('a submitted scrape is found as it was asked for, and waits', async () => {
      const scrape = newScrape();

      await subject.here.scrapes.submit(scrape);

      const found = await subject.there.scrapes.find(scrape.id);
      expect(found).toEqual({ ...scrape, state: { kind: 'queued' } });
      expect(await subject.here.scrapes.counts()).toEqual({ queued: 1, running: 0 });
    });

    test('an unknown scrape is not found, and nobody waits for it', async () => {
      const id = newScrapeId();

      expect(await subject.here.scrapes.find(id)).toBeUndefined();
      await expect(subject.here.scrapes.untilOver(id, bound())).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    test('only the life of the node that runs a scrape can end it, and only once', async () => {
      const id = await subject.startRunning();
      const { scrapes } = subject.here;
      const other: Owner = { nodeId: newNodeId(), epoch: subject.owner.epoch };
      const later: Owner = { ...subject.owner, epoch: subject.owner.epoch + 1 };

      expect(await scrapes.complete(id, other, '{}', NOW)).toBe(false);
      expect(await scrapes.complete(id, later, '{}', NOW)).toBe(false);
      expect(await scrapes.fail(id, other, FAILURE, NOW)).toBe(false);
      expect(await scrapes.complete(id, subject.owner, '{"markdown":"#"}', NOW + 5)).toBe(true);
      expect(await scrapes.complete(id, subject.owner, '{}', NOW + 6)).toBe(false);
      expect(await scrapes.fail(id, subject.owner, FAILURE, NOW + 7)).toBe(false);

      expect((await scrapes.find(id))?.state).toEqual({
        kind: 'completed',
        nodeId: subject.owner.nodeId,
        document: '{"markdown":"#"}',
        finishedAt: NOW + 5,
      });
    });

    test('a document of megabytes comes back letter by letter', async () => {
      const id = await subject.startRunning();
      const document = JSON.stringify({ markdown: 'ä€😀\u0000"\\'.repeat(300_000) });

      await subject.here.scrapes.complete(id, subject.owner, document, NOW);

      const state = (await subject.there.scrapes.find(id))?.state;
      expect(state?.kind === 'completed' && state.document === document).toBe(true);
    });

    test('a failure is kept with its code, message and facts', async () => {
      const id = await subject.startRunning();

      await subject.here.scrapes.fail(id, subject.owner, FAILURE, NOW + 1);

      const state = (await subject.there.scrapes.find(id))?.state;
      expect(state).toEqual({ kind: 'failed', failure: FAILURE, finishedAt: NOW + 1 });
    });

    test('what nobody has begun can be withdrawn, and is never run', async () => {
      const scrape = newScrape();
      const begun: ScrapeId[] = [];
      await subject.here.scrapes.submit(scrape);

      expect(await subject.here.scrapes.withdraw(scrape.id, FAILURE, NOW)).toBe(true);
      expect(await subject.here.scrapes.withdraw(scrape.id, FAILURE, NOW)).toBe(false);

      const next = newScrape();
      await subject.here.scrapes.submit(next);
      subject.keep(
        await subject.here.queue.work(subject.owner, 1, always, async ({ id }) => {
          begun.push(id);
          await subject.here.scrapes.complete(id, subject.owner, '{}', NOW);
        }),
      );
      await subject.here.scrapes.untilOver(next.id, bound());
      expect(begun).toEqual([next.id]);
      expect((await subject.here.scrapes.find(scrape.id))?.state.kind).toBe('failed');
    });

    test('what has begun cannot be withdrawn', async () => {
      const id = await subject.startRunning();

      expect(await subject.here.scrapes.withdraw(id, FAILURE, NOW)).toBe(false);
      expect((await subject.here.scrapes.find(id))?.state.kind).toBe('running');
    });

    test('waiting ends here and on another server when the scrape is over, however it ends', async () => {
      const id = await subject.startRunning();
      const waiting = [subject.here, subject.here, subject.there].map(({ scrapes }) =>
        scrapes.untilOver(id, bound()),
      );

      await subject.here.scrapes.complete(id, subject.owner, '{"a":1}', NOW);

      for (const row of await Promise.all(waiting)) {
        expect(row.state).toMatchObject({ kind: 'completed', document: '{"a":1}' });
      }
    });

    test('waiting for what is over already ends at once', async () => {
      const scrape = newScrape();
      await subject.here.scrapes.submit(scrape);
      await subject.here.scrapes.withdraw(scrape.id, FAILURE, NOW);

      expect((await subject.here.scrapes.untilOver(scrape.id, bound())).state.kind).toBe('failed');
      expect((await subject.there.scrapes.untilOver(scrape.id, bound())).state.kind).toBe('failed');
    });

    test('waiting throws the reason of its signal', async () => {
      const scrape = newScrape();
      await subject.here.scrapes.submit(scrape);
      const leaving = new AbortController();

      const waiting = subject.here.scrapes.untilOver(scrape.id, leaving.signal);
      leaving.abort(new Error('the client left'));

      await expect(waiting).rejects.toThrow('the client left');
    });

    test('what dead processes left is failed: the running at once, the queued past their deadline', async () => {
      const id = await subject.startRunning();
      const late = newScrape({ deadline: NOW + 1_000 });
      const waiting = newScrape({ deadline: NOW + 600_000 });
      await subject.here.scrapes.submit(late);
      await subject.here.scrapes.submit(waiting);
      const over = subject.there.scrapes.untilOver(id, bound());
      await subject.there.nodes.begin(subject.owner.nodeId, 'http://127.0.0.1:1', 4, NOW);

      const failed = await subject.there.scrapes.failAbandoned(NOW + 2_000);

      expect(failed).toBe(2);
      expect((await over).state.kind).toBe('failed');
      expect((await subject.here.scrapes.find(late.id))?.state).toMatchObject({
        kind: 'failed',
        failure: { code: 'CONCURRENCY_QUEUE_TIMEOUT' },
      });
      expect((await subject.here.scrapes.find(waiting.id))?.state.kind).toBe('queued');
      expect(await subject.here.scrapes.complete(id, subject.owner, '{}', NOW)).toBe(false);
    });

    test('what a living node runs is left alone', async () => {
      await subject.startRunning();

      expect(await subject.there.scrapes.failAbandoned(NOW + 1_000)).toBe(0);
    });

    test('what is running long past its deadline is run by nobody, and is failed', async () => {
      const id = await subject.startRunning(newScrape({ deadline: NOW + 60_000 }));
      await subject.here.nodes.beat(subject.owner, NOW + 150_000);

      expect(await subject.there.scrapes.failAbandoned(NOW + 110_000)).toBe(0);
      expect(await subject.there.scrapes.failAbandoned(NOW + 150_000)).toBe(1);

      expect((await subject.here.scrapes.find(id))?.state).toMatchObject({
        kind: 'failed',
        failure: { code: 'RUNTIME_FAILED' },
      });
    });

    test('old scrapes are forgotten, unless an open session refers to them', async () => {
      const old = newScrape({ createdAt: NOW - 10_000 });
      const held = newScrape({ createdAt: NOW - 10_000 });
      const recent = newScrape({ createdAt: NOW });
      for (const scrape of [old, held, recent]) {
        await subject.here.scrapes.submit(scrape);
        await subject.here.scrapes.withdraw(scrape.id, FAILURE, NOW);
      }
      await subject.here.sessions.open(newSession(subject.owner, { scrapeId: held.id }), 10);

      expect(await subject.here.scrapes.forgetBefore(NOW - 5_000)).toBe(1);

      expect(await subject.here.scrapes.find(old.id)).toBeUndefined();
      expect(await subject.here.scrapes.find(held.id)).toBeDefined();
      expect(await subject.here.scrapes.find(recent.id)).toBeDefined();
    });
  });
}
