-- What runs by itself, step by step: ordinary state, in no chain. What a step did and where it stands now are one transaction.
create table job (
  id {guid} primary key,
  kind {text} not null,
  parameters {text} not null,
  state {text} not null,
  done bigint not null,
  total bigint,
  checkpoint {text},
  attempts integer not null,
  error {text},
  not_before {instant} not null,
  lease {guid},
  leased_until {instant},
  created_at {instant} not null,
  finished_at {instant}
);
create index job_due on job (not_before) where finished_at is null;
