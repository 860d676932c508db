/** What every store must do with profiles. */
import { describe, expect, test } from 'vitest';
import { newSessionId, SOLE_TEAM, type SessionId } from '../../src/base/ids.ts';
import type { Lease, LeaseRequest, NewVersion, ProfileStore } from '../../src/store/profiles.ts';
import type { Owner } from '../../src/store/scrapes.ts';
import { NOW, type Subject } from './store-subject.ts';

const RACES = 200;

const request = (owner: Owner, changes: Partial<LeaseRequest> = {}): LeaseRequest => ({
  teamId: SOLE_TEAM,
  name: 'ann',
  holder: newSessionId(),
  owner,
  leaseMs: 20_000,
  now: NOW,
  ...changes,
});

const version = (text: string, changes: Partial<NewVersion> = {}): NewVersion => ({
  archive: new TextEncoder().encode(text),
  keyId: 'key',
  cause: 'session',
  savedAt: NOW,
  keep: 3,
  ...changes,
});

async function take(store: ProfileStore, asked: LeaseRequest): Promise<Lease> {
  const lease = await store.lease(asked);
  if (lease === undefined) throw new TypeError('Somebody else writes.');
  return lease;
}

async function latest(store: ProfileStore, name = 'ann'): Promise<string | undefined> {
  const row = await store.find(SOLE_TEAM, name);
  if (row?.latest === undefined) return undefined;
  return new TextDecoder().decode(await store.archive(row.id, row.latest.version));
}

/** The cases; called inside `describe`. */
export function profileCases(subject: Subject): void {
  describe('profiles', () => {
    test('what is saved under a lease is there, the lease is given back with it', async () => {
      const { profiles } = subject.here;
      const lease = await take(profiles, request(subject.owner));
      const open = await profiles.find(SOLE_TEAM, 'ann');

      const number = await profiles.save(lease, version('state'));

      expect(open).toMatchObject({ isWritten: true, latest: undefined });
      expect(number).toBe(1);
      expect(await latest(subject.there.profiles)).toBe('state');
      expect(await profiles.find(SOLE_TEAM, 'ann')).toMatchObject({
        isWritten: false,
        latest: { version: 1, sizeBytes: 5, keyId: 'key', cause: 'session', savedAt: NOW },
      });
    });

    test(`of two writers on two servers exactly one wins, ${RACES} times`, async () => {
      const { here, there, owner } = subject;

      for (let round = 0; round < RACES; round += 1) {
        const leases = await Promise.all([
          here.profiles.lease(request(owner)),
          there.profiles.lease(request(owner)),
        ]);
        const [lease, ...others] = leases.filter((one) => one !== undefined);
        expect(others).toEqual([]);
        await here.profiles.save(lease as Lease, version(String(round)));
        expect(await latest(there.profiles)).toBe(String(round));
      }
    });

    test('a zombie saves nothing: its lease ended, somebody else has written since', async () => {
      const { here, there, owner } = subject;
      const old = await take(here.profiles, request(owner, { leaseMs: -1 }));
      const young = await take(there.profiles, request(owner));
      await there.profiles.save(young, version('young'));

      const late = await here.profiles.save(old, version('old'));

      expect(late).toBeUndefined();
      expect(await latest(here.profiles)).toBe('young');
    });

    test('a lease that ended and that nobody took is still good for one saving', async () => {
      const { profiles } = subject.here;
      const lease = await take(profiles, request(subject.owner, { leaseMs: -1 }));

      expect(await profiles.save(lease, version('late'))).toBe(1);
      expect(await profiles.save(lease, version('again')), 'the first answer was lost').toBe(1);
      expect(await latest(profiles)).toBe('late');
    });

    test('a lease ends with the life of its owner: at its next start and at its end in order', async () => {
      const { here, there, owner } = subject;
      await take(here.profiles, request(owner));
      const blocked = await there.profiles.lease(request(owner));

      const reborn = await here.nodes.begin(owner.nodeId, '', 1, NOW);
      const second = await there.profiles.lease(request(reborn));
      await here.nodes.end(reborn);
      const third = await there.profiles.find(SOLE_TEAM, 'ann');

      expect(blocked).toBeUndefined();
      expect(second).toBeDefined();
      expect(third?.isWritten).toBe(false);
    });

    test('a lease is renewed while it holds, and not when it is lost', async () => {
      const { profiles } = subject.here;
      const holder: SessionId = newSessionId();
      const first = await take(profiles, request(subject.owner, { holder }));
      const mine = await take(profiles, request(subject.owner, { holder }));

      const alive = await profiles.renew([first, mine], 20_000);

      expect(alive).toEqual([mine]);
      await profiles.release(mine);
      expect(await profiles.renew([mine], 20_000)).toEqual([]);
      expect(await profiles.find(SOLE_TEAM, 'ann')).toMatchObject({ isWritten: false });
    });

    test('the last versions are kept, numbers go on, dates never go back', async () => {
      const { profiles } = subject.here;
      for (let round = 1; round <= 5; round += 1) {
        const lease = await take(profiles, request(subject.owner));
        await profiles.save(lease, version(`v${round}`, { savedAt: NOW - round }));
      }

      const row = await profiles.find(SOLE_TEAM, 'ann');
      const kept = row === undefined ? [] : await profiles.versions(row.id);

      expect(kept.map((one) => [one.version, one.savedAt])).toEqual([
        [5, NOW - 1],
        [4, NOW - 1],
        [3, NOW - 1],
      ]);
      expect(row && (await profiles.archive(row.id, 2))).toBeUndefined();
    });

    test('a profile is removed with its versions, but not while somebody writes', async () => {
      const { profiles } = subject.here;
      const lease = await take(profiles, request(subject.owner));
      const whileOpen = await profiles.remove(SOLE_TEAM, 'ann');
      await profiles.save(lease, version('state'));

      expect(whileOpen).toBe('written');
      expect(await profiles.remove(SOLE_TEAM, 'ann')).toBe('removed');
      expect(await profiles.remove(SOLE_TEAM, 'ann')).toBe('absent');
      expect(await profiles.find(SOLE_TEAM, 'ann')).toBeUndefined();
      expect(
        await profiles.save(lease, version('late')),
        'there is nothing to save to',
      ).toBeUndefined();
    });

    test('names are as they are, and listed in order; large archives are whole', async () => {
      const { profiles } = subject.here;
      const large = new Uint8Array(9 * 1024 * 1024).map((_, index) => index % 251);
      for (const name of ['b/../ü %', 'a']) {
        const lease = await take(profiles, request(subject.owner, { name }));
        await profiles.save(lease, version('', { archive: large }));
      }

      const rows = await profiles.list(SOLE_TEAM);

      expect(rows.map(({ name }) => name)).toEqual(['a', 'b/../ü %']);
      const [row] = rows;
      const back = row && (await profiles.archive(row.id, 1));
      expect(Buffer.compare(Buffer.from(back ?? []), Buffer.from(large))).toBe(0);
    });
  });
}
