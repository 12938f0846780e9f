-- A register of an organ and year: the subject of its facts, with the key that seals their words.
create table register_year (
  subject {guid} primary key,
  organ integer not null,
  register {text} not null,
  year integer not null,
  unique (organ, register, year)
);

-- The rows of every register, one table: what is searched, counted and shown of them. Money is in whole yuan.
create table entry (
  subject {guid} not null,
  seq bigint not null,
  nth integer not null,
  organ integer not null,
  register {text} not null,
  struck boolean not null,
  on_day {date} not null,
  until_day {date},
  third_day {date},
  class {text},
  carrier {text},
  mark {text},
  item {text},
  code {text},
  quantity bigint,
  yuan bigint,
  digest {text},
  cells {text} not null,
  primary key (subject, seq, nth)
);
create index entry_by_day on entry (organ, register, on_day);
create index entry_by_digest on entry (organ, register, digest);
create index entry_by_code on entry (organ, register, code) where code is not null;
