-- How many files of evidence a row has.
alter table entry add column evidence integer not null default 0;
