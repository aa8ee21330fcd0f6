-- Norms: a county's content is a sequence of releases that never change. Files stand byte for byte as they were written.

create table content_release (
  county text collate "C" not null check (county ~ '^[0-9]{6}$'),
  release integer not null check (release > 0),
  sha256 text collate "C" not null,
  released_at timestamptz not null,
  released_by text not null,
  reason text not null,
  demo boolean not null default false,
  primary key (county, release)
);

create table content_file (
  county text collate "C" not null,
  release integer not null,
  path text collate "C" not null,
  text text not null,
  primary key (county, release, path),
  foreign key (county, release) references content_release (county, release) on delete cascade
);
