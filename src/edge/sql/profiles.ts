/** Profiles as rows: each write one statement, so that it is done whole or not at all. */
import { randomUUID } from 'node:crypto';
import type { ProfileId } from '../../base/ids.ts';
import type { Lease, ProfileStore } from '../../store/profiles.ts';
import type { PatientPool } from './connection.ts';
import { persist } from './persist.ts';
import { type RawProfile, type RawVersion, toProfileRow, toVersionRow } from './profile-rows.ts';

const IN_MS = `(extract(epoch from clock_timestamp()) * 1000)::bigint +`;
const FREE = `holder = null, holder_node = null, holder_epoch = null, lease_until = null`;

const FIND = `
  select profiles.id, name, profiles.created_at, is_written(profiles) as is_written,
    version, versions.fence, versions.created_at as saved_at, size_bytes, key_id, cause
  from profiles left join lateral (
    select version, fence, created_at, size_bytes, key_id, cause from profile_versions
    where profile_id = profiles.id order by version desc limit 1
  ) versions on true
  where team_id = $1`;
const FIND_ONE = `${FIND} and name = $2`;
const LIST = `${FIND} order by name`;

const VERSIONS = `
  select version, fence, created_at as saved_at, size_bytes, key_id, cause
  from profile_versions where profile_id = $1 order by version desc`;
const ARCHIVE = `select archive from profile_versions where profile_id = $1 and version = $2`;

const MAKE = `
  insert into profiles (id, team_id, name, created_at) values ($1, $2, $3, $4)
  on conflict (team_id, name) do nothing`;
/** Its own lease it may take again: the answer to an earlier attempt was lost. */
const LEASE = `
  update profiles set fence = fence + 1, holder = $3, holder_node = $4, holder_epoch = $5,
    lease_until = ${IN_MS} $6
  where team_id = $1 and name = $2 and (holder = $3 or not is_written(profiles))
  returning id, fence`;
const RENEW = `
  update profiles set lease_until = ${IN_MS} $3
  from unnest($1::uuid[], $2::bigint[]) as lease (id, fence)
  where profiles.id = lease.id and profiles.fence = lease.fence and holder is not null
  returning profiles.id, profiles.fence`;
const RELEASE = `update profiles set ${FREE} where id = $1 and fence = $2`;

const SAVE = `
  with held as (
    select id from profiles where id = $1 and fence = $2 for update
  ), saved as (
    insert into profile_versions
      (profile_id, version, fence, created_at, size_bytes, archive, key_id, cause)
    select id, coalesce(last.version, 0) + 1, $2, greatest($3, last.created_at), $4, $5, $6, $7
    from held left join lateral (
      select version, created_at from profile_versions
      where profile_id = id order by version desc limit 1
    ) last on true
    on conflict (profile_id, fence) do nothing
    returning version
  ), freed as (
    update profiles set ${FREE} where id in (select id from held)
  ), pruned as (
    delete from profile_versions
    where profile_id = $1 and version <= (select version from saved) - $8
  )
  select version from saved
  union all
  select version from profile_versions where profile_id = $1 and fence = $2`;

const REMOVE = `
  delete from profiles where team_id = $1 and name = $2 and not is_written(profiles) returning id`;

/** Keeps the promises of `ProfileStore` in PostgreSQL. */
export function createProfileStore(pool: PatientPool): ProfileStore {
  const query = <Row extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> =>
    persist(() => pool.query<Row & Record<string, unknown>>({ text, values }));

  const find: ProfileStore['find'] = async (teamId, name) => {
    const [row] = await query<RawProfile>(FIND_ONE, [teamId, name]);
    return row && toProfileRow(row);
  };

  return {
    find,
    list: async (teamId) => (await query<RawProfile>(LIST, [teamId])).map(toProfileRow),
    versions: async (id) => (await query<RawVersion>(VERSIONS, [id])).map(toVersionRow),
    async archive(id, version) {
      const [row] = await query<{ archive: Uint8Array }>(ARCHIVE, [id, version]);
      return row?.archive;
    },
    async lease({ teamId, name, holder, owner, leaseMs, now }) {
      await query(MAKE, [randomUUID(), teamId, name, now]);
      const who = [holder, owner.nodeId, owner.epoch];
      const [row] = await query<RawLease>(LEASE, [teamId, name, ...who, leaseMs]);
      return row && toLease(row);
    },
    async renew(leases, leaseMs) {
      if (leases.length === 0) return [];
      const ids = leases.map(({ profileId }) => profileId);
      const fences = leases.map(({ fence }) => fence);
      return (await query<RawLease>(RENEW, [ids, fences, leaseMs])).map(toLease);
    },
    release: async ({ profileId, fence }) => void (await query(RELEASE, [profileId, fence])),
    async save({ profileId, fence }, { archive, keyId, cause, savedAt, keep }) {
      const values = [profileId, fence, savedAt, archive.byteLength, archive, keyId, cause, keep];
      const [row] = await query<{ version: number }>(SAVE, values);
      return row?.version;
    },
    async remove(teamId, name) {
      const removed = await query(REMOVE, [teamId, name]);
      if (removed.length > 0) return 'removed';
      return (await find(teamId, name)) === undefined ? 'absent' : 'written';
    },
  };
}

type RawLease = { readonly id: ProfileId; readonly fence: number };

const toLease = ({ id, fence }: RawLease): Lease => ({ profileId: id, fence });
