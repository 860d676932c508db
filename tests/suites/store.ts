/** What every store must do, whoever keeps its promises. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ScrapeId, SOLE_TEAM, newNodeId, newScrapeId, newSessionId } from '../../src/base/ids.ts';
import type { NodeStore } from '../../src/store/nodes.ts';
import type { NewScrape, Owner, QueueWorker, ScrapeFailure, ScrapeQueue, ScrapeStore } from '../../src/store/scrapes.ts';
import type { NewSession, SessionStore } from '../../src/store/sessions.ts';

/** One empty store, as one server process sees it. */
export type OpenStore = AsyncDisposable & {
  readonly scrapes: ScrapeStore;
  readonly queue: ScrapeQueue;
  readonly sessions: SessionStore;
  readonly nodes: NodeStore;
};

/** A store, and a second view of the same rows, as another server has it. */
export type StorePair = AsyncDisposable & { readonly here: OpenStore; readonly there: OpenStore };

const NOW = Date.now();
const FAILURE: ScrapeFailure = {
  code: 'SCRAPE_SITE_ERROR',
  message: 'The site said no\u0000.',
  details: { status: 'refused' },
};

export function newScrape(changes: Partial<NewScrape> = {}): NewScrape {
  return {
    id: newScrapeId(),
    teamId: SOLE_TEAM,
    url: 'https://example.com/',
    request: { url: 'https://example.com/', formats: ['markdown'], odd: 'nul \u0000 and half \ud800' },
    createdAt: NOW,
    deadline: NOW + 60_000,
    ...changes,
  };
}

export function newSession(owner: Owner, changes: Partial<NewSession> = {}): NewSession {
  const id = newSessionId();
  return {
    id,
    teamId: SOLE_TEAM,
    scrapeId: newScrapeId(),
    owner,
    cdpToken: `token-${id}`,
    createdAt: NOW,
    expiresAt: NOW + 600_000,
    idleMs: 300_000,
    ...changes,
  };
}

const bound = (): AbortSignal => AbortSignal.timeout(20_000);
const always = (): boolean => true;

/** @param open makes an empty store */
export function storeSuite(name: string, open: () => Promise<StorePair>): void {
  describe(name, () => {
    let pair: StorePair;
    let owner: Owner;
    const workers: QueueWorker[] = [];

    beforeEach(async () => {
      pair = await open();
      owner = await pair.here.nodes.begin(newNodeId(), 'http://127.0.0.1:1', 4, NOW);
    });
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
      await pair[Symbol.asyncDispose]();
    });

    const keep = (worker: QueueWorker): QueueWorker => {
      workers.push(worker);
      return worker;
    };

    /** A scrape that is running by `owner`, until `finish` lets its run go. */
    const startRunning = async (scrape: NewScrape = newScrape()): Promise<{ id: ScrapeId; finish: () => void }> => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const begun = Promise.withResolvers<void>();
      await pair.here.scrapes.submit(scrape);
      keep(
        await pair.here.queue.work(owner, 1, always, async (_, signal) => {
          begun.resolve();
          signal.addEventListener('abort', () => resolve());
          await promise;
        }),
      );
      await begun.promise;
      return { id: scrape.id, finish: resolve };
    };

    describe('scrapes', () => {
      test('a submitted scrape is found as it was asked for, and waits', async () => {
        const scrape = newScrape();

        await pair.here.scrapes.submit(scrape);

        const found = await pair.there.scrapes.find(scrape.id);
        expect(found).toEqual({ ...scrape, state: { kind: 'queued' } });
        expect(await pair.here.scrapes.counts()).toEqual({ queued: 1, running: 0 });
      });

      test('an unknown scrape is not found, and nobody waits for it', async () => {
        const id = newScrapeId();

        expect(await pair.here.scrapes.find(id)).toBeUndefined();
        await expect(pair.here.scrapes.untilOver(id, bound())).rejects.toMatchObject({ code: 'NOT_FOUND' });
      });

      test('only the life of the node that runs a scrape can end it, and only once', async () => {
        const { id } = await startRunning();
        const { scrapes } = pair.here;
        const other: Owner = { nodeId: newNodeId(), epoch: owner.epoch };
        const later: Owner = { ...owner, epoch: owner.epoch + 1 };

        expect(await scrapes.complete(id, other, '{}', NOW)).toBe(false);
        expect(await scrapes.complete(id, later, '{}', NOW)).toBe(false);
        expect(await scrapes.fail(id, other, FAILURE, NOW)).toBe(false);
        expect(await scrapes.complete(id, owner, '{"markdown":"#"}', NOW + 5)).toBe(true);
        expect(await scrapes.complete(id, owner, '{}', NOW + 6)).toBe(false);
        expect(await scrapes.fail(id, owner, FAILURE, NOW + 7)).toBe(false);

        expect((await scrapes.find(id))?.state).toEqual({
          kind: 'completed',
          nodeId: owner.nodeId,
          document: '{"markdown":"#"}',
          finishedAt: NOW + 5,
        });
      });

      test('a document of megabytes comes back letter by letter', async () => {
        const { id } = await startRunning();
        const document = JSON.stringify({ markdown: 'ä€😀\u0000"\\'.repeat(300_000) });

        await pair.here.scrapes.complete(id, owner, document, NOW);

        const state = (await pair.there.scrapes.find(id))?.state;
        expect(state?.kind === 'completed' && state.document === document).toBe(true);
      });

      test('a failure is kept with its code, message and facts', async () => {
        const { id } = await startRunning();

        await pair.here.scrapes.fail(id, owner, FAILURE, NOW + 1);

        const state = (await pair.there.scrapes.find(id))?.state;
        expect(state).toEqual({ kind: 'failed', failure: FAILURE, finishedAt: NOW + 1 });
      });

      test('what nobody has begun can be withdrawn, and is never run', async () => {
        const scrape = newScrape();
        const begun: ScrapeId[] = [];
        await pair.here.scrapes.submit(scrape);

        expect(await pair.here.scrapes.withdraw(scrape.id, FAILURE, NOW)).toBe(true);
        expect(await pair.here.scrapes.withdraw(scrape.id, FAILURE, NOW)).toBe(false);

        const next = newScrape();
        await pair.here.scrapes.submit(next);
        keep(
          await pair.here.queue.work(owner, 1, always, async ({ id }) => {
            begun.push(id);
            await pair.here.scrapes.complete(id, owner, '{}', NOW);
          }),
        );
        await pair.here.scrapes.untilOver(next.id, bound());
        expect(begun).toEqual([next.id]);
        expect((await pair.here.scrapes.find(scrape.id))?.state.kind).toBe('failed');
      });

      test('what has begun cannot be withdrawn', async () => {
        const { id } = await startRunning();

        expect(await pair.here.scrapes.withdraw(id, FAILURE, NOW)).toBe(false);
        expect((await pair.here.scrapes.find(id))?.state.kind).toBe('running');
      });

      test('waiting ends here and on another server when the scrape is over, however it ends', async () => {
        const { id } = await startRunning();
        const waiting = [pair.here, pair.here, pair.there].map(({ scrapes }) => scrapes.untilOver(id, bound()));

        await pair.here.scrapes.complete(id, owner, '{"a":1}', NOW);

        for (const row of await Promise.all(waiting)) {
          expect(row.state).toMatchObject({ kind: 'completed', document: '{"a":1}' });
        }
      });

      test('waiting for what is over already ends at once', async () => {
        const scrape = newScrape();
        await pair.here.scrapes.submit(scrape);
        await pair.here.scrapes.withdraw(scrape.id, FAILURE, NOW);

        expect((await pair.here.scrapes.untilOver(scrape.id, bound())).state.kind).toBe('failed');
        expect((await pair.there.scrapes.untilOver(scrape.id, bound())).state.kind).toBe('failed');
      });

      test('waiting throws the reason of its signal', async () => {
        const scrape = newScrape();
        await pair.here.scrapes.submit(scrape);
        const leaving = new AbortController();

        const waiting = pair.here.scrapes.untilOver(scrape.id, leaving.signal);
        leaving.abort(new Error('the client left'));

        await expect(waiting).rejects.toThrow('the client left');
      });

      test('what dead processes left is failed: the running at once, the queued past their deadline', async () => {
        const { id } = await startRunning();
        const late = newScrape({ deadline: NOW + 1_000 });
        const waiting = newScrape({ deadline: NOW + 600_000 });
        await pair.here.scrapes.submit(late);
        await pair.here.scrapes.submit(waiting);
        const over = pair.there.scrapes.untilOver(id, bound());
        await pair.there.nodes.begin(owner.nodeId, 'http://127.0.0.1:1', 4, NOW);

        const failed = await pair.there.scrapes.failAbandoned(NOW + 2_000);

        expect(failed).toBe(2);
        expect((await over).state.kind).toBe('failed');
        expect((await pair.here.scrapes.find(late.id))?.state).toMatchObject({
          kind: 'failed',
          failure: { code: 'CONCURRENCY_QUEUE_TIMEOUT' },
        });
        expect((await pair.here.scrapes.find(waiting.id))?.state.kind).toBe('queued');
        expect(await pair.here.scrapes.complete(id, owner, '{}', NOW)).toBe(false);
      });

      test('what a living node runs is left alone', async () => {
        await startRunning();

        expect(await pair.there.scrapes.failAbandoned(NOW + 1_000)).toBe(0);
      });

      test('old scrapes are forgotten, unless an open session refers to them', async () => {
        const old = newScrape({ createdAt: NOW - 10_000 });
        const held = newScrape({ createdAt: NOW - 10_000 });
        const recent = newScrape({ createdAt: NOW });
        for (const scrape of [old, held, recent]) {
          await pair.here.scrapes.submit(scrape);
          await pair.here.scrapes.withdraw(scrape.id, FAILURE, NOW);
        }
        await pair.here.sessions.open(newSession(owner, { scrapeId: held.id }), 10);

        expect(await pair.here.scrapes.forgetBefore(NOW - 5_000)).toBe(1);

        expect(await pair.here.scrapes.find(old.id)).toBeUndefined();
        expect(await pair.here.scrapes.find(held.id)).toBeDefined();
        expect(await pair.here.scrapes.find(recent.id)).toBeDefined();
      });
    });

    describe('queue', () => {
      test('every scrape is run exactly once, by one of two servers', async () => {
        const other = await pair.there.nodes.begin(newNodeId(), 'http://127.0.0.1:2', 4, NOW);
        const runs: ScrapeId[] = [];
        const scrapes = Array.from({ length: 40 }, () => newScrape());
        for (const [store, by] of [[pair.here, owner], [pair.there, other]] as const) {
          keep(
            await store.queue.work(by, 3, always, async ({ id, state }) => {
              expect(state).toMatchObject({ kind: 'running', nodeId: by.nodeId });
              runs.push(id);
              expect(await store.scrapes.complete(id, by, '{}', NOW)).toBe(true);
            }),
          );
        }

        await Promise.all(scrapes.map((scrape) => pair.here.scrapes.submit(scrape)));
        await Promise.all(scrapes.map(({ id }) => pair.here.scrapes.untilOver(id, bound())));

        expect(runs.toSorted()).toEqual(scrapes.map(({ id }) => id).toSorted());
        expect(await pair.here.scrapes.counts()).toEqual({ queued: 0, running: 0 });
      });

      test('never more run at once than the concurrency says', async () => {
        let running = 0;
        let most = 0;
        const scrapes = Array.from({ length: 12 }, () => newScrape());
        await Promise.all(scrapes.map((scrape) => pair.here.scrapes.submit(scrape)));

        keep(
          await pair.here.queue.work(owner, 2, always, async ({ id }) => {
            running += 1;
            most = Math.max(most, running);
            await pair.here.scrapes.complete(id, owner, '{}', NOW);
            running -= 1;
          }),
        );
        await Promise.all(scrapes.map(({ id }) => pair.here.scrapes.untilOver(id, bound())));

        expect(most).toBe(2);
      });

      test('a full node leaves the queue alone until it is nudged', async () => {
        let hasRoom = false;
        const asked = Promise.withResolvers<void>();
        const scrape = newScrape();
        const worker = keep(
          await pair.here.queue.work(
            owner,
            2,
            () => {
              asked.resolve();
              return hasRoom;
            },
            async ({ id }) => void (await pair.here.scrapes.complete(id, owner, '{}', NOW)),
          ),
        );
        await pair.here.scrapes.submit(scrape);
        await asked.promise;
        expect((await pair.here.scrapes.find(scrape.id))?.state.kind).toBe('queued');

        hasRoom = true;
        worker.nudge();

        expect((await pair.here.scrapes.untilOver(scrape.id, bound())).state.kind).toBe('completed');
      });

      test('a run that throws fails its scrape, and the next one is run', async () => {
        const [first, second] = [newScrape(), newScrape()];
        keep(
          await pair.here.queue.work(owner, 1, always, async ({ id }) => {
            if (id === first.id) throw new Error('a bug');
            await pair.here.scrapes.complete(id, owner, '{}', NOW);
          }),
        );

        await pair.here.scrapes.submit(first);
        await pair.here.scrapes.submit(second);

        expect((await pair.here.scrapes.untilOver(first.id, bound())).state.kind).toBe('failed');
        expect((await pair.here.scrapes.untilOver(second.id, bound())).state.kind).toBe('completed');
      });

      test('a scrape that waited past its deadline is failed, not run', async () => {
        const scrape = newScrape({ deadline: NOW - 1 });
        let hasRun = false;
        await pair.here.scrapes.submit(scrape);

        keep(
          await pair.here.queue.work(owner, 1, always, async () => {
            hasRun = true;
          }),
        );

        const { state } = await pair.here.scrapes.untilOver(scrape.id, bound());
        expect(state).toMatchObject({ kind: 'failed', failure: { code: 'CONCURRENCY_QUEUE_TIMEOUT' } });
        expect(hasRun).toBe(false);
      });

      test('stopping aborts what runs after its grace, and leaves the rest to others', async () => {
        const [first, second] = [newScrape(), newScrape()];
        const begun = Promise.withResolvers<void>();
        const worker = await pair.here.queue.work(owner, 1, always, async (_, signal) => {
          begun.resolve();
          await new Promise<void>((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
          });
        });
        await pair.here.scrapes.submit(first);
        await begun.promise;
        await pair.here.scrapes.submit(second);

        await worker.stop(50);

        expect((await pair.here.scrapes.find(first.id))?.state).toMatchObject({
          kind: 'failed',
          failure: { code: 'SHUTTING_DOWN' },
        });
        expect((await pair.here.scrapes.find(second.id))?.state.kind).toBe('queued');
        const other = await pair.there.nodes.begin(newNodeId(), 'http://127.0.0.1:2', 4, NOW);
        keep(
          await pair.there.queue.work(other, 1, always, async ({ id }) => {
            await pair.there.scrapes.complete(id, other, '{}', NOW);
          }),
        );
        expect((await pair.here.scrapes.untilOver(second.id, bound())).state.kind).toBe('completed');
      });
    });

    sessionCases(() => ({ store: pair.here, owner }));
    nodeCases(() => pair.here);
  });
}

function sessionCases(given: () => { store: OpenStore; owner: Owner }): void {
  describe('sessions', () => {
    test('a session is found by its id, its scrape and its token', async () => {
      const { store, owner } = given();
      const session = newSession(owner);

      expect(await store.sessions.open(session, 1)).toBe('opened');

      const row = await store.sessions.find(session.id);
      expect(row).toEqual({
        ...session,
        status: 'active',
        lastUsedAt: NOW,
        usedPrompt: false,
        closedAt: undefined,
        closeReason: undefined,
        creditsBilled: undefined,
      });
      expect(await store.sessions.findByScrape(session.scrapeId ?? newScrapeId())).toEqual(row);
      expect(await store.sessions.findByCdpToken(session.cdpToken)).toEqual(row);
      expect(await store.sessions.findByCdpToken('another')).toBeUndefined();
    });

    test('of many openings for one scrape, exactly one wins, every time', async () => {
      const { store, owner } = given();

      for (let round = 0; round < 50; round += 1) {
        const scrapeId = newScrapeId();
        const answers = await Promise.all([
          store.sessions.open(newSession(owner, { scrapeId }), 1_000),
          store.sessions.open(newSession(owner, { scrapeId }), 1_000),
        ]);
        expect(answers.toSorted()).toEqual(['opened', 'taken']);
      }
    });

    test('a scrape has one session, ever: also after that one is closed', async () => {
      const { store, owner } = given();
      const first = newSession(owner);
      await store.sessions.open(first, 5);
      await store.sessions.close(first.id, { status: 'destroyed', reason: 'stopped', closedAt: NOW, creditsBilled: 0 });

      expect(await store.sessions.open(newSession(owner, { scrapeId: first.scrapeId }), 5)).toBe('taken');
    });

    test('a team never has more active sessions than its maximum, however many open at once', async () => {
      const { store, owner } = given();

      const answers = await Promise.all(
        Array.from({ length: 12 }, () => store.sessions.open(newSession(owner, { scrapeId: undefined }), 5)),
      );

      expect(answers.filter((answer) => answer === 'opened')).toHaveLength(5);
      expect(answers.filter((answer) => answer === 'full')).toHaveLength(7);
    });

    test('closing frees the place, and happens once', async () => {
      const { store, owner } = given();
      const session = newSession(owner);
      const closing = { status: 'destroyed', reason: 'idle', closedAt: NOW + 9, creditsBilled: 3 } as const;
      await store.sessions.open(session, 1);

      const answers = await Promise.all([
        store.sessions.close(session.id, closing),
        store.sessions.close(session.id, { ...closing, closedAt: NOW + 10 }),
      ]);

      expect(answers.toSorted()).toEqual([false, true]);
      expect(await store.sessions.find(session.id)).toMatchObject({
        status: 'destroyed',
        closeReason: 'idle',
        creditsBilled: 3,
      });
      expect(await store.sessions.open(newSession(owner), 1)).toBe('opened');
    });

    test('the last use never moves back, and never on a closed row', async () => {
      const { store, owner } = given();
      const session = newSession(owner);
      await store.sessions.open(session, 1);

      await store.sessions.touch(session.id, NOW + 500);
      await store.sessions.touch(session.id, NOW + 100);
      expect((await store.sessions.find(session.id))?.lastUsedAt).toBe(NOW + 500);

      const closing = { status: 'error', reason: 'crashed', closedAt: NOW + 600, creditsBilled: 0 } as const;
      await store.sessions.close(session.id, closing);
      await store.sessions.touch(session.id, NOW + 900);
      expect((await store.sessions.find(session.id))?.lastUsedAt).toBe(NOW + 500);
    });

    test('a team sees its sessions, newest first, all or those of one status', async () => {
      const { store, owner } = given();
      const [old, recent] = [newSession(owner, { createdAt: NOW - 5 }), newSession(owner)];
      await store.sessions.open(old, 9);
      await store.sessions.open(recent, 9);
      await store.sessions.close(old.id, { status: 'destroyed', reason: 'ttl', closedAt: NOW, creditsBilled: 1 });

      const ids = async (status: 'active' | 'destroyed' | undefined): Promise<readonly string[]> =>
        (await store.sessions.list(SOLE_TEAM, status)).map(({ id }) => id);

      expect(await ids(undefined)).toEqual([recent.id, old.id]);
      expect(await ids('active')).toEqual([recent.id]);
      expect(await ids('destroyed')).toEqual([old.id]);
    });

    test('orphans are the active sessions of dead nodes, of earlier lives and of unknown nodes', async () => {
      const { store, owner } = given();
      const silent = await store.nodes.begin(newNodeId(), 'http://127.0.0.1:2', 1, NOW - 60_000);
      const ended = await store.nodes.begin(newNodeId(), 'http://127.0.0.1:3', 1, NOW);
      await store.nodes.end(ended);
      const earlier = { ...owner, epoch: owner.epoch - 1 };
      const unknown = { nodeId: newNodeId(), epoch: 1 };
      const lost = [silent, ended, earlier, unknown].map((by) => newSession(by));
      for (const session of [...lost, newSession(owner)]) await store.sessions.open(session, 99);

      const found = await store.sessions.orphans(NOW - 15_000);

      expect(found.map(({ id }) => id).toSorted()).toEqual(lost.map(({ id }) => id).toSorted());
    });

    test('overdue are the active sessions past their end or their idle clock', async () => {
      const { store, owner } = given();
      const expired = newSession(owner, { expiresAt: NOW + 1_000, idleMs: 900_000 });
      const idle = newSession(owner, { expiresAt: NOW + 900_000, idleMs: 1_000 });
      const used = newSession(owner, { expiresAt: NOW + 900_000, idleMs: 1_000 });
      for (const session of [expired, idle, used]) await store.sessions.open(session, 9);
      await store.sessions.touch(used.id, NOW + 500);

      const found = await store.sessions.overdue(NOW + 1_000);

      expect(found.map(({ id }) => id).toSorted()).toEqual([expired.id, idle.id].toSorted());
    });
  });
}

function nodeCases(given: () => OpenStore): void {
  describe('nodes', () => {
    test('each life of a node has an epoch of its own', async () => {
      const { nodes } = given();
      const id = newNodeId();

      const first = await nodes.begin(id, 'http://127.0.0.1:1', 2, NOW);
      const second = await nodes.begin(id, 'http://127.0.0.1:9', 3, NOW + 1);

      expect(second).toEqual({ nodeId: id, epoch: first.epoch + 1 });
      expect(await nodes.find(id)).toEqual({ owner: second, url: 'http://127.0.0.1:9', beatAt: NOW + 1, slots: 3 });
      expect(await nodes.find(newNodeId())).toBeUndefined();
    });

    test('the beat of an earlier life changes nothing', async () => {
      const { nodes } = given();
      const id = newNodeId();
      const first = await nodes.begin(id, 'http://127.0.0.1:1', 2, NOW);
      const second = await nodes.begin(id, 'http://127.0.0.1:1', 2, NOW);

      await nodes.beat(first, NOW + 5_000);
      expect((await nodes.find(id))?.beatAt).toBe(NOW);
      await nodes.beat(second, NOW + 5_000);
      expect((await nodes.find(id))?.beatAt).toBe(NOW + 5_000);
    });
  });
}
