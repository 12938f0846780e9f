-- As what somebody acted. Facts of before have no such word, and keep the digest that they had.
alter table fact add column recorded_as {text};

-- The law of the day: another calendar or other readings, each a version; version 0 is the program's own.
create table law_of_day (
  version bigint primary key,
  data {text} not null
);

-- A submission is known by its content, too, and answered as it was the first time.
drop table submission;
create table submission (
  actor {guid} not null,
  key {guid} not null,
  digest {text} not null,
  answer {text} not null,
  at {instant} not null,
  primary key (actor, key)
);

-- With which law and calendar it was computed.
alter table request add column made_with {text};
