-- Servers remember keys for a moment: whatever changes a key or a team, they are told to forget.

create function tell_account_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('livepage_accounts', '');
  return null;
end;
$$;

create trigger api_keys_changed after update or delete on api_keys
for each statement execute function tell_account_change();

create trigger teams_changed after update or delete on teams
for each statement execute function tell_account_change();

-- When a team's scrape last succeeded.
create index scrapes_team_done on scrapes (team_id, finished_at) where state = 'completed';
