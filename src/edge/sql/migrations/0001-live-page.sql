-- Everything that is remembered. Times are milliseconds since the epoch, by the clock of the server that writes.

create table teams (
  id uuid primary key,
  name text not null,
  created_at bigint not null
);

-- The team everybody is when AUTH=off (src/base/ids.ts, SOLE_TEAM).
insert into teams (id, name, created_at)
values ('00000000-0000-7000-8000-000000000001', 'default', (extract(epoch from now()) * 1000)::bigint);

create table api_keys (
  -- SHA-256 of the key; the key itself is kept nowhere.
  hash bytea primary key,
  team_id uuid not null references teams (id) on delete cascade,
  name text not null,
  created_at bigint not null,
  revoked_at bigint
);

create index api_keys_team on api_keys (team_id);

create table nodes (
  id uuid primary key,
  url text not null,
  -- One more with each life of the process.
  epoch integer not null,
  -- Last sign of life; 0 when it ended in order.
  beat_at bigint not null,
  slots integer not null,
  -- The name under which this life locks jobs of the queue.
  worker_pool text
);

create table scrapes (
  id uuid primary key,
  team_id uuid not null references teams (id) on delete cascade,
  url text not null,
  -- JSON as text: jsonb would refuse \u0000 and forget the order.
  request text not null,
  created_at bigint not null,
  deadline bigint not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
  node_id uuid,
  node_epoch integer,
  started_at bigint,
  finished_at bigint,
  document text,
  failure text,
  check (state not in ('running', 'completed') or (node_id is not null and node_epoch is not null)),
  check (state <> 'completed' or document is not null),
  check (state <> 'failed' or failure is not null)
);

-- Documents are large and read seldom. lz4 costs next to nothing; where the server lacks it, the
-- default (pglz) would make writing them three times slower than not compressing at all.
do $$
begin
  alter table scrapes alter column document set compression lz4;
exception when feature_not_supported then
  alter table scrapes alter column document set storage external;
end;
$$;

create index scrapes_open on scrapes (state, deadline) where state in ('queued', 'running');
create index scrapes_age on scrapes (created_at);

create table sessions (
  id uuid primary key,
  team_id uuid not null references teams (id) on delete cascade,
  -- No foreign key: a session is remembered longer than its scrape. Null for a standalone session.
  scrape_id uuid unique,
  node_id uuid not null,
  node_epoch integer not null,
  status text not null default 'active' check (status in ('active', 'destroyed', 'error')),
  fence bigint not null default 0,
  cdp_token text not null unique,
  created_at bigint not null,
  expires_at bigint not null,
  last_used_at bigint not null,
  idle_ms bigint not null,
  used_prompt boolean not null default false,
  closed_at bigint,
  close_reason text check (close_reason in ('stopped', 'ttl', 'idle', 'crashed', 'shutdown', 'lost')),
  credits_billed integer,
  check ((status = 'active') = (closed_at is null))
);

create index sessions_team on sessions (team_id, created_at desc);
create index sessions_active on sessions (team_id) where status = 'active';

create table profiles (
  id uuid primary key,
  team_id uuid not null references teams (id) on delete cascade,
  name text not null,
  created_at bigint not null,
  -- One writer: whoever holds the newest fence before the lease ends.
  fence bigint not null default 0,
  holder uuid,
  lease_until bigint,
  unique (team_id, name)
);

create table profile_versions (
  profile_id uuid not null references profiles (id) on delete cascade,
  version integer not null,
  fence bigint not null,
  created_at bigint not null,
  size_bytes bigint not null,
  -- Small archives are kept in the row, larger ones under a name in the blob store.
  archive bytea,
  blob_name text,
  primary key (profile_id, version),
  check ((archive is null) <> (blob_name is null))
);

create table ledger (
  id bigint generated always as identity primary key,
  team_id uuid not null references teams (id),
  kind text not null check (kind in ('grant', 'reserve', 'release', 'settle')),
  credits bigint not null,
  -- What it is for, such as 'session:ID:settle'; written once, however often it is tried.
  cause text not null unique,
  created_at bigint not null
);

create index ledger_team on ledger (team_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only.';
end;
$$;

create trigger ledger_append_only before update or delete on ledger
for each row execute function refuse_change();
