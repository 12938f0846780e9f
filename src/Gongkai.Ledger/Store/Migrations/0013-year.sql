-- A second amount (what was paid of what was asked for).
alter table entry add column paid bigint;
