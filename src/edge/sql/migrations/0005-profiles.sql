-- Whose life a writer's lease hangs on, and with which key a version can be read.

alter table profiles
  add column holder_node uuid,
  add column holder_epoch integer;

alter table profile_versions
  -- Names the key; the key itself is kept nowhere in here.
  add column key_id text not null default '',
  add column cause text not null default 'session' check (cause in ('session', 'rollback', 'import')),
  -- A lease is good for one saving.
  add constraint profile_versions_fence unique (profile_id, fence);

-- Sealed bytes do not get smaller.
alter table profile_versions alter column archive set storage external;

-- Whether somebody writes: by the clock of the database, so that all servers agree, and only while
-- the life of the server that holds the lease goes on.
create function is_written(profile profiles) returns boolean language sql volatile
return profile.holder is not null
  and profile.lease_until >= (extract(epoch from clock_timestamp()) * 1000)::bigint
  and exists (
    select 1 from nodes
    where id = profile.holder_node and epoch = profile.holder_epoch and beat_at > 0
  );
