/** What every store must do with sessions. */
import { describe, expect, test } from 'vitest';
import { SOLE_TEAM, newNodeId, newScrapeId } from '../../src/base/ids.ts';
import { NOW, type Subject, newSession } from './store-subject.ts';

/** The cases; called inside `describe`. */
export function sessionCases(subject: Subject): void {
  describe('sessions', () => {
    test('a session is found by its id, its scrape and its token', async () => {
      const { here: store, owner } = subject;
      const session = newSession(owner);

      expect(await store.sessions.open(session, 1)).toBe('opened');

      const row = await store.sessions.find(session.id);
      const { terms: _terms, ...facts } = session;
      expect(row).toEqual({
        ...facts,
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
      const { here: store, owner } = subject;

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
      const { here: store, owner } = subject;
      const first = newSession(owner);
      await store.sessions.open(first, 5);
      await store.sessions.close(first.id, {
        status: 'destroyed',
        reason: 'stopped',
        closedAt: NOW,
        creditsBilled: 0,
      });

      expect(await store.sessions.open(newSession(owner, { scrapeId: first.scrapeId }), 5)).toBe(
        'taken',
      );
    });

    test('a team never has more active sessions than its maximum, however many open at once', async () => {
      const { here: store, owner } = subject;

      const answers = await Promise.all(
        Array.from({ length: 12 }, () =>
          store.sessions.open(newSession(owner, { scrapeId: undefined }), 5),
        ),
      );

      expect(answers.filter((answer) => answer === 'opened')).toHaveLength(5);
      expect(answers.filter((answer) => answer === 'full')).toHaveLength(7);
    });

    test('closing frees the place, and happens once', async () => {
      const { here: store, owner } = subject;
      const session = newSession(owner);
      const closing = {
        status: 'destroyed',
        reason: 'idle',
        closedAt: NOW + 9,
        creditsBilled: 3,
      } as const;
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
      const { here: store, owner } = subject;
      const session = newSession(owner);
      await store.sessions.open(session, 1);

      expect(await store.sessions.touch(session.id, NOW + 500)).toBe(true);
      expect(await store.sessions.touch(session.id, NOW + 100)).toBe(true);
      expect((await store.sessions.find(session.id))?.lastUsedAt).toBe(NOW + 500);

      const closing = {
        status: 'error',
        reason: 'crashed',
        closedAt: NOW + 600,
        creditsBilled: 0,
      } as const;
      await store.sessions.close(session.id, closing);
      expect(await store.sessions.touch(session.id, NOW + 900)).toBe(false);
      expect((await store.sessions.find(session.id))?.lastUsedAt).toBe(NOW + 500);
    });

    test('a team sees its sessions, newest first, all or those of one status', async () => {
      const { here: store, owner } = subject;
      const [old, recent] = [newSession(owner, { createdAt: NOW - 5 }), newSession(owner)];
      await store.sessions.open(old, 9);
      await store.sessions.open(recent, 9);
      await store.sessions.close(old.id, {
        status: 'destroyed',
        reason: 'ttl',
        closedAt: NOW,
        creditsBilled: 1,
      });

      const ids = async (status: 'active' | 'destroyed' | undefined): Promise<readonly string[]> =>
        (await store.sessions.list(SOLE_TEAM, status, 10)).map(({ id }) => id);

      expect(await ids(undefined)).toEqual([recent.id, old.id]);
      expect(await ids('active')).toEqual([recent.id]);
      expect(await ids('destroyed')).toEqual([old.id]);
      expect(await store.sessions.list(SOLE_TEAM, undefined, 1)).toMatchObject([{ id: recent.id }]);
    });

    test('a session without a scrape becomes that of one, and of one only', async () => {
      const { here: store, owner } = subject;
      const session = newSession(owner, { scrapeId: undefined, streamWebView: false });
      const [first, second] = [newScrapeId(), newScrapeId()];
      await store.sessions.open(session, 9);

      const adopted = [
        await store.sessions.adopt(session.id, first),
        await store.sessions.adopt(session.id, first),
        await store.sessions.adopt(session.id, second),
      ];

      expect(adopted).toEqual([true, true, false]);
      expect(await store.sessions.findByScrape(first)).toMatchObject({
        id: session.id,
        streamWebView: false,
      });
      expect(await store.sessions.findByScrape(second)).toBeUndefined();
    });

    test('a scrape that has a session gets no other, and none that is over', async () => {
      const { here: store, owner } = subject;
      const own = newSession(owner);
      const other = newSession(owner, { scrapeId: undefined });
      const over = newSession(owner, { scrapeId: undefined });
      for (const session of [own, other, over]) await store.sessions.open(session, 9);
      await store.sessions.close(over.id, {
        status: 'destroyed',
        reason: 'stopped',
        closedAt: NOW,
        creditsBilled: 0,
      });

      expect(await store.sessions.adopt(other.id, own.scrapeId ?? newScrapeId())).toBe(false);
      expect(await store.sessions.adopt(over.id, newScrapeId())).toBe(false);
    });

    test('orphans are the active sessions of dead nodes, of earlier lives and of unknown nodes', async () => {
      const { here: store, owner } = subject;
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

    test('sessions closed long ago are forgotten, open ones are not', async () => {
      const { here: store, owner } = subject;
      const [old, recent, open] = [newSession(owner), newSession(owner), newSession(owner)];
      for (const session of [old, recent, open]) await store.sessions.open(session, 9);
      const closing = { status: 'destroyed', reason: 'ttl', creditsBilled: 1 } as const;
      await store.sessions.close(old.id, { ...closing, closedAt: NOW });
      await store.sessions.close(recent.id, { ...closing, closedAt: NOW + 1_000 });

      expect(await store.sessions.forgetBefore(NOW + 1_000)).toBe(1);

      const left = await store.sessions.list(SOLE_TEAM, undefined, 9);
      expect(left.map(({ id }) => id).toSorted()).toEqual([recent.id, open.id].toSorted());
    });

    test('overdue are the active sessions past their end or their idle clock', async () => {
      const { here: store, owner } = subject;
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
