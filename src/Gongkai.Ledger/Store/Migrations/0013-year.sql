-- A second amount (what was paid of what was asked for).
alter table entry add column paid bigint;

-- What a year counts is read out of the index alone: a row with its words is ten times as wide.
drop index entry_by_day;
create index entry_counted on entry
  (organ, register, on_day, struck, class, mark, carrier, item, until_day, third_day, quantity, yuan, paid);
