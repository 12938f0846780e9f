-- Files in pieces of 1 MB, each sealed by the key of its subject. What the table attachment holds stays there, and is only read.
create table stored_file (
  id {guid} primary key,
  subject {guid} not null,
  organ integer not null,
  name {bytes} not null,
  size bigint not null,
  pieces integer not null,
  hash {text} not null
);
create index stored_file_of_subject on stored_file (subject);

-- A file without its row in stored_file is none: that one is written last.
create table file_piece (
  file {guid} not null,
  number integer not null,
  sealed {bytes} not null,
  primary key (file, number)
);
