-- People of a county. What stands in the first tables is made from events of the journal; passwords, sessions and sealed
-- values are not in the journal at all. County 000000 is the installation itself: its administrators open those of counties.

create table account (
  county text collate "C" not null,
  account text collate "C" not null,
  name text not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  primary key (county, account)
);

-- Days are of Asia/Shanghai, the last one included.
create table account_role (
  county text collate "C" not null,
  account text collate "C" not null,
  role text collate "C" not null,
  from_on date not null,
  until_on date,
  primary key (county, account, role, from_on)
);

-- Posts, bodies and organs as plans print them, for which an account acts.
create table account_seat (
  county text collate "C" not null,
  account text collate "C" not null,
  seat text collate "C" not null,
  from_on date not null,
  until_on date,
  primary key (county, account, seat, from_on)
);
create index account_seat_seat on account_seat (county, seat);

-- Who acts while the holder is absent, and when he is.
create table account_substitute (
  county text collate "C" not null,
  holder text collate "C" not null,
  substitute text collate "C" not null,
  from_on date not null,
  until_on date,
  primary key (county, holder, substitute, from_on)
);
create table account_absence (
  county text collate "C" not null,
  account text collate "C" not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (county, account, from_at)
);

create table account_secret (
  county text collate "C" not null,
  account text collate "C" not null,
  password_hash text not null,
  -- A password that somebody else knows: good until then, to be changed at the first sign-in.
  one_time_until timestamptz(3),
  changed_at timestamptz(3) not null,
  first_signed_in_at timestamptz(3),
  primary key (county, account)
);

-- The token itself is nowhere but in the browser.
create table session (
  county text collate "C" not null,
  token_hash bytea not null,
  account text collate "C" not null,
  -- The county on which an administrator of the installation works.
  acting_county text collate "C",
  opened_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  primary key (county, token_hash)
);
create index session_account on session (county, account);

-- Counted per account, existing or not, and per address; the subject is a hash.
create table sign_in_failure (
  county text collate "C" not null,
  subject bytea not null,
  failures integer not null,
  last_at timestamptz(3) not null,
  locked_until timestamptz(3),
  primary key (county, subject)
);

-- Duty roster: the shifts of a day, and who has them. A shift that ends before it starts ends on the next day.
create table roster_shift (
  county text collate "C" not null,
  shift text collate "C" not null,
  label text not null,
  starts text collate "C" not null,
  ends text collate "C" not null,
  position integer not null,
  primary key (county, shift)
);
create table roster_duty (
  county text collate "C" not null,
  day date not null,
  shift text collate "C" not null,
  duty text collate "C" not null check (duty in ('inCharge', 'onDuty')),
  account text collate "C" not null,
  -- Set where it replaced what the roster said before.
  override_reason text,
  primary key (county, day, shift, duty, account)
);

-- Values of private persons, sealed under a key that lies outside the database.
create table personal_value (
  county text collate "C" not null,
  reference text collate "C" not null,
  person text collate "C" not null,
  kind text collate "C" not null,
  nonce bytea not null,
  sealed bytea not null,
  kept_at timestamptz(3) not null,
  primary key (county, reference)
);
create index personal_value_person on personal_value (county, person);

grant select, insert, update on account, account_role, account_seat, account_substitute, account_absence to xianzhi_county;
grant select, insert, update, delete on account_secret, session, sign_in_failure, roster_shift, roster_duty to xianzhi_county;
grant select, insert on personal_value to xianzhi_county;

do $$ declare name text; begin
  foreach name in array array['account', 'account_role', 'account_seat', 'account_substitute', 'account_absence',
    'account_secret', 'session', 'sign_in_failure', 'roster_shift', 'roster_duty', 'personal_value'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_county on %I to xianzhi_county
      using (county = current_setting(''xianzhi.county'', true))', name);
  end loop;
end $$;

-- The demo is removed whole, its people and its journal with it: whatever table has the policy `own_county`, later ones too.
create function remove_demo_matter() returns trigger language plpgsql as $$
declare name text;
begin
  if old.demo then
    for name in select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
      where p.polname = 'own_county' and c.relnamespace = current_schema()::regnamespace loop
      execute format('delete from %I where county = $1', name) using old.county;
    end loop;
  end if;
  return old;
end $$;
create trigger demo_matter_goes_with_the_county before delete on county
  for each row execute function remove_demo_matter();
