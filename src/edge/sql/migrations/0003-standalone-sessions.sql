-- Sessions without a scrape, and what is left of a server's last life when it begins the next.

alter table sessions add column stream_web_view boolean not null default true;

-- Last sign of life in the epoch before this one: sessions of that life are billed until then.
alter table nodes add column former_beat_at bigint not null default 0;
