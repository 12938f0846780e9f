-- Facts are appended and never changed; each has a line in the journal of its organ.
create table fact (
  subject {guid} not null,
  seq bigint not null,
  organ integer not null,
  code {text} not null,
  happened_on {date} not null,
  recorded_at {instant} not null,
  recorded_by {guid} not null,
  data {text} not null,
  sealed {bytes},
  primary key (subject, seq)
);

create table journal (
  organ integer not null,
  n bigint not null,
  at {instant} not null,
  subject {guid},
  seq bigint,
  body {text} not null,
  hash {text} not null,
  primary key (organ, n)
);
create unique index journal_of_fact on journal (subject, seq);

create table journal_head (
  organ integer primary key,
  n bigint not null,
  hash {text} not null
);
insert into journal_head (organ, n, hash) values (0, 0, '');

-- The heads as the last root has them: the next one names only those that moved.
create table journal_rooted (
  organ integer primary key,
  n bigint not null,
  hash {text} not null
);

-- Ordinary state from here on: it may be overwritten and is in no chain.
create table submission (
  officer {guid} not null,
  key {guid} not null,
  subject {guid} not null,
  seq bigint not null,
  primary key (officer, key)
);

-- Tells whether a master key is the one of this ledger.
create table key_check (
  id integer primary key check (id = 1),
  value {text} not null
);

create table case_key (
  subject {guid} primary key,
  wrapped {bytes},
  destroyed_at {instant}
);

create table identity_mark (
  mark {text} not null,
  organ integer not null,
  subject {guid} not null,
  primary key (mark, subject)
);

-- Files of a case, encrypted with its key; the fact that brought one names its id and the hash of these bytes.
create table attachment (
  id {guid} primary key,
  subject {guid} not null,
  organ integer not null,
  hash {text} not null,
  size bigint not null,
  content {bytes} not null
);
create index attachment_of_subject on attachment (subject);
