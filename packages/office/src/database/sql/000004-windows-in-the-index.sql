-- The windows of a unit stand in the index alone: a frequent word then reads rows a third as wide. They are made here from
-- `words`, code point by code point; a unit with `vast` has the one lexeme that every query asks for.

create function search_windows(vast boolean, words text) returns tsvector
language sql immutable strict parallel safe
as $$
  select case when vast then 'vast'::tsvector else array_to_tsvector(array(
    select letter || coalesce(lead(letter) over (order by place), '')
    from string_to_table(words, null) with ordinality as letters(letter, place))) end
$$;

drop index unit_search_windows;
alter table unit_search drop column windows;
-- Rewrites the rows, so that those of an older library become narrow too.
cluster unit_search using unit_search_pkey;
create index unit_search_windows on unit_search using gin (search_windows(vast, words));
