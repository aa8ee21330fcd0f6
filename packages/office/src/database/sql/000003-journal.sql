-- Operational matter: it never leaves its county. The program works on it as a role that owns nothing and cannot log in,
-- so that row security binds it as well as the code does. Roles belong to the whole server: another database may have made it.
-- Where the program may not make roles, whoever runs the server makes it and grants it (docs/running.md).
do $$ begin
  create role xianzhi_county nologin;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    if not exists (select from pg_roles where rolname = 'xianzhi_county') then raise; end if;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'xianzhi_county', 'member') then
    execute format('grant xianzhi_county to %I', current_user);
  end if;
end $$;

-- One row an event, in the order of its county. `data` is kept byte for byte: the hash is over its text.
create table event (
  county text collate "C" not null,
  sequence integer not null,
  stream text collate "C" not null,
  version integer not null,
  kind text collate "C" not null,
  at timestamptz(3) not null,
  actor text not null,
  post text,
  clause text,
  command text collate "C" not null,
  data json not null,
  previous bytea not null,
  hash bytea not null,
  primary key (county, sequence),
  unique (county, stream, version)
);
create index event_command on event (county, command);

-- The last event of a county. Who appends holds this row until the commit, so that the chain has one end.
create table journal_head (
  county text collate "C" primary key,
  sequence integer not null,
  hash bytea not null,
  at timestamptz(3) not null
);

-- Events are never changed; a demo county alone may be removed whole.
create function refuse_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from county where county.county = old.county and county.demo) then
    return old;
  end if;
  raise exception 'events are append-only';
end $$;
create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_event_change();

-- Durable timers, made from events alone. `payload` is what the event of the clock will carry.
create table clock (
  county text collate "C" not null,
  clock text collate "C" not null,
  stream text collate "C" not null,
  kind text collate "C" not null,
  label text not null,
  base_at timestamptz(3),
  due_at timestamptz(3) not null,
  occurrence integer not null,
  state text not null check (state in ('armed', 'fired', 'stopped')),
  armed_by integer not null,
  ended_by integer,
  ended_at timestamptz(3),
  late_milliseconds bigint,
  clause text,
  repeat json,
  payload json not null,
  primary key (county, clock)
);
create index clock_due on clock (due_at) where state = 'armed';
create index clock_stream on clock (county, stream);

-- The latest time that this installation has seen: time never runs back behind it.
create table time_mark (
  only_one boolean primary key default true check (only_one),
  high timestamptz(3) not null
);
insert into time_mark (high) values ('-infinity');

-- Anyone may ask which clocks are due and have not fired.
create view overdue_clock as
  select county, clock, stream, label, due_at, clock_timestamp() - due_at as late
  from clock where state = 'armed' and due_at < clock_timestamp() order by due_at;

-- How far a reader of the journal has come: projections beside the transaction, messages, reactions.
create table journal_cursor (
  county text collate "C" not null,
  reader text collate "C" not null,
  sequence integer not null,
  primary key (county, reader)
);

grant select, insert on event to xianzhi_county;
grant select, insert, update on journal_head, clock, journal_cursor to xianzhi_county;

alter table event enable row level security;
alter table journal_head enable row level security;
alter table clock enable row level security;
alter table journal_cursor enable row level security;
create policy own_county on event to xianzhi_county using (county = current_setting('xianzhi.county', true));
create policy own_county on journal_head to xianzhi_county using (county = current_setting('xianzhi.county', true));
create policy own_county on clock to xianzhi_county using (county = current_setting('xianzhi.county', true));
create policy own_county on journal_cursor to xianzhi_county using (county = current_setting('xianzhi.county', true));
