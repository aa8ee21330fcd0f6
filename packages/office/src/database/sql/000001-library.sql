-- Counties, their directories, and the library. Every key starts with the county; texts that are keys order by code point.

create table county (
  county text collate "C" primary key check (county ~ '^[0-9]{6}$'),
  name text not null,
  province text,
  prefecture text,
  demo boolean not null default false
);

create table organ (
  county text collate "C" not null references county on delete cascade,
  name text collate "C" not null,
  kind text not null,
  parent text,
  primary key (county, name)
);

create table organ_alias (
  county text collate "C" not null,
  alias text collate "C" not null,
  organ text collate "C" not null,
  primary key (county, alias, organ),
  foreign key (county, organ) references organ (county, name) on delete cascade
);

-- The authority list of works cited. 000000 is the State's.
create table work (
  county text collate "C" not null,
  position integer not null,
  title text,
  number text,
  issuer text,
  kind text not null,
  status text not null,
  aliases text[] not null,
  primary key (county, position)
);

-- `shown` is the version that readers see; null where all are withdrawn.
create table issue (
  county text collate "C" not null references county on delete cascade,
  issue text collate "C" not null,
  is_issue boolean not null,
  shown integer,
  primary key (county, issue)
);

-- What was read from one file; together with its documents the whole reading, from which everything below is made again.
create table issue_version (
  county text collate "C" not null,
  issue text collate "C" not null,
  version integer not null,
  file_name text not null,
  sha256 text collate "C" not null,
  encoding text not null,
  imported_at timestamptz not null,
  title text not null,
  year integer,
  number integer,
  total_number integer,
  published_on date,
  publisher text,
  printed_county text,
  source text not null,
  contents json not null,
  findings json not null,
  furniture json not null,
  citations json not null,
  organs json not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  withdrawn_by text,
  primary key (county, issue, version),
  unique (county, sha256),
  foreign key (county, issue) references issue on delete cascade
);

-- `body` is the document as read, without those that it carries: they have rows of their own.
create table document (
  county text collate "C" not null,
  document_id integer generated always as identity,
  issue text collate "C" not null,
  version integer not null,
  position integer not null,
  key text collate "C" not null,
  carried_by text collate "C",
  number text collate "C",
  title text not null,
  kind text,
  issuer text,
  signed_on date,
  year integer,
  units integer not null,
  shown boolean not null,
  body json not null,
  primary key (county, document_id),
  unique (county, issue, version, position),
  foreign key (county, issue, version) references issue_version on delete cascade
);
create index document_key on document (key, county);
create index document_number on document (number) where number is not null;

-- The titles by which a document may be cited, without quotation marks and blanks.
create table document_title (
  county text collate "C" not null,
  document_id integer not null,
  title text collate "C" not null,
  primary key (county, document_id, title),
  foreign key (county, document_id) references document on delete cascade
);
create index document_title_title on document_title (title);

-- Below: made from the shown version of each issue, and made again when another is shown.

create table unit (
  county text collate "C" not null,
  unit_id integer generated always as identity,
  document_id integer not null,
  position integer not null,
  kind text not null check (kind in ('title', 'unit', 'row', 'matter')),
  address text collate "C" not null,
  num text,
  heading text,
  text text not null,
  title_path text[] not null,
  span_start integer not null,
  span_end integer not null,
  primary key (county, unit_id),
  unique (county, document_id, position),
  foreign key (county, document_id) references document on delete cascade
);
create index unit_num on unit (num, county) where num is not null;

-- One row a unit. `words` is its normalised text, `windows` all its two-character windows, and its last character alone.
-- A unit too large for a tsvector has `vast`, and the one lexeme 'vast': every query finds it and looks into `words`.
create table unit_search (
  county text collate "C" not null,
  unit_id integer not null,
  document_id integer not null,
  day integer not null,
  is_title boolean not null,
  vast boolean not null,
  heading_words text not null,
  words text not null,
  windows tsvector not null,
  primary key (county, unit_id),
  foreign key (county, unit_id) references unit on delete cascade
);
create index unit_search_document on unit_search (county, document_id);
create index unit_search_windows on unit_search using gin (windows);

create table citation (
  county text collate "C" not null,
  document_id integer not null,
  position integer not null,
  form text not null,
  from_address text collate "C" not null,
  text text not null,
  span_start integer not null,
  span_end integer not null,
  number text collate "C",
  title text,
  title_key text collate "C",
  provision text,
  status text not null,
  target text collate "C",
  work text,
  settled boolean not null,
  primary key (county, document_id, position),
  foreign key (county, document_id) references document on delete cascade
);
create index citation_target on citation (target) where target is not null;
create index citation_open_number on citation (number) where status <> 'resolved' and number is not null;
create index citation_open_title on citation (title_key) where status <> 'resolved' and title_key is not null;
create index citation_text on citation (county, text);

create table organ_mention (
  county text collate "C" not null,
  document_id integer not null,
  position integer not null,
  address text collate "C" not null,
  text text collate "C" not null,
  span_start integer not null,
  span_end integer not null,
  organ text collate "C",
  primary key (county, document_id, position),
  foreign key (county, document_id) references document on delete cascade
);
create index organ_mention_text on organ_mention (county, text);
create index organ_mention_organ on organ_mention (county, organ) where organ is not null;

-- What a person decided on a name or a citation; applied again to everything imported later.
create table settlement (
  county text collate "C" not null references county on delete cascade,
  subject text not null check (subject in ('organ', 'citation')),
  text text collate "C" not null,
  verdict text not null check (verdict in ('alias', 'new', 'address', 'work', 'none')),
  value text,
  settled_by text,
  settled_at timestamptz not null,
  primary key (county, subject, text)
);

create table import_log (
  county text collate "C" not null references county on delete cascade,
  position integer generated always as identity,
  imported_at timestamptz not null,
  file_name text not null,
  sha256 text not null,
  outcome text not null,
  issue text not null,
  version integer not null,
  report json not null,
  primary key (county, position)
);
