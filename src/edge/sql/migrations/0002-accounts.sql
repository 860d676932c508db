-- Accounts and credits: what a team may use, whose key it was, and a balance that need not be summed anew.

-- Null stands for what the server is configured with.
alter table teams
  -- The balance is filled up to this at the start of each calendar month (UTC); null: no monthly grant.
  add column monthly_credits bigint check (monthly_credits >= 0),
  -- Scrapes and sessions at work at once.
  add column concurrency integer check (concurrency > 0),
  -- Requests a minute by mode, as JSON.
  add column rates text;

create unique index teams_name on teams (lower(name));

alter table api_keys
  add column id uuid not null default gen_random_uuid() unique,
  -- The last characters of the key, by which its owner knows it.
  add column hint text not null default '';

-- Which key it was; null where there are no keys.
alter table scrapes
  add column key_id uuid,
  -- What the team may have at work at once; null: no limit but the browsers'.
  add column jobs_at_once integer;

create index scrapes_team_open on scrapes (team_id, state) where state in ('queued', 'running');

alter table sessions
  add column key_id uuid,
  -- Set aside in the ledger until it is settled.
  add column reserved_credits integer not null default 0;

-- Credits are signed: grants and releases add, reserves and settlements take.
alter table ledger
  add column key_id uuid,
  add constraint ledger_signs
    check (case when kind in ('grant', 'release') then credits >= 0 else credits <= 0 end);

create trigger ledger_not_truncated before truncate on ledger
for each statement execute function refuse_change();

-- The sum of the ledger by team, kept by the trigger below. In several parts, one for each connection
-- that writes, so that those who settle at once do not wait for one another.
create table balances (
  team_id uuid not null references teams (id),
  part integer not null,
  credits bigint not null,
  primary key (team_id, part)
) with (fillfactor = 50);

insert into balances (team_id, part, credits)
select team_id, 0, sum(credits) from ledger group by team_id;

create function keep_balance() returns trigger language plpgsql as $$
begin
  insert into balances (team_id, part, credits) values (new.team_id, pg_backend_pid() % 8, new.credits)
  on conflict (team_id, part) do update set credits = balances.credits + excluded.credits;
  return null;
end;
$$;

create trigger ledger_balance after insert on ledger
for each row execute function keep_balance();

create function balance_of(team uuid) returns bigint language sql stable
return (select coalesce(sum(credits), 0)::bigint from balances where team_id = team);

-- The team everybody is when AUTH=off is never out of credits, and its balance is still a number.
insert into ledger (team_id, kind, credits, cause, created_at)
values ('00000000-0000-7000-8000-000000000001', 'grant', 1000000000000,
  'team:00000000-0000-7000-8000-000000000001:unlimited', (extract(epoch from now()) * 1000)::bigint);
