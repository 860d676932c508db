/** What every queue must do. */
import { describe, expect, test, vi } from 'vitest';
import { type ScrapeId, newNodeId } from '../../src/base/ids.ts';
import { NOW, type Subject, always, bound, newScrape } from './store-subject.ts';

/** The cases; called inside `describe`. */
export function queueCases(subject: Subject): void {
  describe('queue', () => {
    test('every scrape is run exactly once, by one of two servers', async () => {
      const other = await subject.there.nodes.begin(newNodeId(), 'http://127.0.0.1:2', 4, NOW);
      const runs: ScrapeId[] = [];
      const scrapes = Array.from({ length: 40 }, () => newScrape());
      for (const [store, by] of [
        [subject.here, subject.owner],
        [subject.there, other],
      ] as const) {
        subject.keep(
          await store.queue.work(by, 3, always, async ({ id, state }) => {
            expect(state).toMatchObject({ kind: 'running', nodeId: by.nodeId });
            runs.push(id);
            expect(await store.scrapes.complete(id, by, '{}', NOW)).toBe(true);
          }),
        );
      }

      await Promise.all(scrapes.map((scrape) => subject.here.scrapes.submit(scrape)));
      await Promise.all(scrapes.map(({ id }) => subject.here.scrapes.untilOver(id, bound())));

      expect(runs.toSorted()).toEqual(scrapes.map(({ id }) => id).toSorted());
      expect(await subject.here.scrapes.counts()).toEqual({ queued: 0, running: 0 });
    });

    test('never more run at once than the concurrency says', async () => {
      let running = 0;
      let most = 0;
      const two = Promise.withResolvers<void>();
      const scrapes = Array.from({ length: 12 }, () => newScrape());
      await Promise.all(scrapes.map((scrape) => subject.here.scrapes.submit(scrape)));

      subject.keep(
        await subject.here.queue.work(subject.owner, 2, always, async ({ id }) => {
          running += 1;
          most = Math.max(most, running);
          if (running === 2) two.resolve();
          await two.promise;
          await subject.here.scrapes.complete(id, subject.owner, '{}', NOW);
          running -= 1;
        }),
      );
      await Promise.all(scrapes.map(({ id }) => subject.here.scrapes.untilOver(id, bound())));

      expect(most).toBe(2);
    });

    test('a scrape that finds a place free runs as soon as it is submitted', async () => {
      const release = Promise.withResolvers<void>();
      const runs: ScrapeId[] = [];
      subject.keep(
        await subject.here.queue.work(subject.owner, 1, always, async ({ id, request, state }) => {
          expect(request).toEqual(scrape.request);
          expect(state).toMatchObject({ kind: 'running', nodeId: subject.owner.nodeId });
          runs.push(id);
          await release.promise;
          await subject.here.scrapes.complete(id, subject.owner, '{"a":1}', NOW);
        }),
      );
      const scrape = newScrape();

      expect(await subject.here.scrapes.submit(scrape)).toBe(true);

      expect(runs).toEqual([scrape.id]);
      expect((await subject.there.scrapes.find(scrape.id))?.state).toMatchObject({
        kind: 'running',
        nodeId: subject.owner.nodeId,
      });
      const [here, there] = [subject.here, subject.there].map(({ scrapes }) =>
        scrapes.untilOver(scrape.id, bound()),
      );
      release.resolve();
      expect((await here)?.state).toMatchObject({ kind: 'completed', document: '{"a":1}' });
      expect((await there)?.state).toMatchObject({ kind: 'completed', document: '{"a":1}' });
    });

    test('what waits in the queue goes before what is submitted later', async () => {
      const releases: (() => void)[] = [];
      const runs: ScrapeId[] = [];
      subject.keep(
        await subject.here.queue.work(subject.owner, 1, always, async ({ id }) => {
          runs.push(id);
          await new Promise<void>((resolve) => releases.push(resolve));
          await subject.here.scrapes.complete(id, subject.owner, '{}', NOW);
        }),
      );
      const [first, second, third] = [newScrape(), newScrape(), newScrape()];
      await subject.here.scrapes.submit(first);
      await subject.here.scrapes.submit(second);

      releases.shift()?.();
      await subject.here.scrapes.untilOver(first.id, bound());
      await subject.here.scrapes.submit(third);
      for (const { id } of [second, third]) {
        await vi.waitFor(() => expect(runs).toContain(id), 10_000);
        releases.shift()?.();
        await subject.here.scrapes.untilOver(id, bound());
      }

      expect(runs).toEqual([first.id, second.id, third.id]);
    });

    test('a team has no more at work than it may, wherever its scrapes came from', async () => {
      let running = 0;
      let most = 0;
      const two = Promise.withResolvers<void>();
      const scrapes = Array.from({ length: 9 }, () => newScrape({ jobsAtOnce: 2 }));
      subject.keep(
        await subject.here.queue.work(subject.owner, 4, always, async ({ id }) => {
          running += 1;
          most = Math.max(most, running);
          if (running === 2) two.resolve();
          await two.promise;
          await subject.here.scrapes.find(id);
          running -= 1;
          await subject.here.scrapes.complete(id, subject.owner, '{}', NOW);
        }),
      );

      await Promise.all(scrapes.map((scrape) => subject.here.scrapes.submit(scrape)));
      await Promise.all(scrapes.map(({ id }) => subject.here.scrapes.untilOver(id, bound())));

      expect(most).toBe(2);
    });

    test('a full node leaves the queue alone until it is nudged', async () => {
      let hasRoom = false;
      const asked = Promise.withResolvers<void>();
      const scrape = newScrape();
      const worker = subject.keep(
        await subject.here.queue.work(
          subject.owner,
          2,
          () => {
            asked.resolve();
            return hasRoom;
          },
          async ({ id }) =>
            void (await subject.here.scrapes.complete(id, subject.owner, '{}', NOW)),
        ),
      );
      await subject.here.scrapes.submit(scrape);
      await asked.promise;
      expect((await subject.here.scrapes.find(scrape.id))?.state.kind).toBe('queued');

      hasRoom = true;
      worker.nudge();

      expect((await subject.here.scrapes.untilOver(scrape.id, bound())).state.kind).toBe(
        'completed',
      );
    });

    test('a run that throws fails its scrape, and the next one is run', async () => {
      const [first, second] = [newScrape(), newScrape()];
      subject.keep(
        await subject.here.queue.work(subject.owner, 1, always, async ({ id }) => {
          if (id === first.id) throw new Error('a bug');
          await subject.here.scrapes.complete(id, subject.owner, '{}', NOW);
        }),
      );

      await subject.here.scrapes.submit(first);
      await subject.here.scrapes.submit(second);

      expect((await subject.here.scrapes.untilOver(first.id, bound())).state.kind).toBe('failed');
      expect((await subject.here.scrapes.untilOver(second.id, bound())).state.kind).toBe(
        'completed',
      );
    });

    test('a scrape that waited past its deadline is failed, not run', async () => {
      const scrape = newScrape({ deadline: NOW - 1 });
      let hasRun = false;
      await subject.here.scrapes.submit(scrape);

      subject.keep(
        await subject.here.queue.work(subject.owner, 1, always, async () => {
          hasRun = true;
        }),
      );

      const { state } = await subject.here.scrapes.untilOver(scrape.id, bound());
      expect(state).toMatchObject({
        kind: 'failed',
        failure: { code: 'CONCURRENCY_QUEUE_TIMEOUT' },
      });
      expect(hasRun).toBe(false);
    });

    test('stopping aborts what runs after its grace, and leaves the rest to others', async () => {
      const [first, second] = [newScrape(), newScrape()];
      const begun = Promise.withResolvers<void>();
      const worker = await subject.here.queue.work(subject.owner, 1, always, async (_, signal) => {
        begun.resolve();
        await new Promise<void>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        });
      });
      await subject.here.scrapes.submit(first);
      await begun.promise;
      await subject.here.scrapes.submit(second);

      await worker.stop(50);

      expect((await subject.here.scrapes.find(first.id))?.state).toMatchObject({
        kind: 'failed',
        failure: { code: 'SHUTTING_DOWN' },
      });
      expect((await subject.here.scrapes.find(second.id))?.state.kind).toBe('queued');
      const other = await subject.there.nodes.begin(newNodeId(), 'http://127.0.0.1:2', 4, NOW);
      subject.keep(
        await subject.there.queue.work(other, 1, always, async ({ id }) => {
          await subject.there.scrapes.complete(id, other, '{}', NOW);
        }),
      );
      expect((await subject.here.scrapes.untilOver(second.id, bound())).state.kind).toBe(
        'completed',
      );
    });
  });
}
