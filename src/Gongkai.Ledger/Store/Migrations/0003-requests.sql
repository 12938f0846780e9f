-- What is searched and counted of the requests: written with their facts, rebuilt from them.
create table request (
  id {guid} primary key,
  organ integer not null references organ (id),
  year integer not null,
  number integer not null,
  summary {text} not null,
  applicant_kind {text} not null,
  channel {text} not null,
  received_on {date} not null,
  receipt {date},
  unit {text},
  internal_due {date},
  stage {text} not null,
  due_on {date},
  outcome {text},
  closed_on {date},
  waits {text} not null,
  drafter {guid},
  strike_by {guid},
  last_seq bigint not null,
  unique (organ, year, number)
);
create index request_open on request (organ, due_on) where closed_on is null;
create index request_by_waiting on request (organ, waits, due_on);
create index request_by_stage on request (organ, stage, due_on);
create index request_strike on request (organ, id) where strike_by is not null;

-- One row for each time a request was open, until its final reply.
create table span (
  subject {guid} not null,
  opened_seq bigint not null,
  organ integer not null,
  applicant_kind {text} not null,
  opened_on {date} not null,
  reopened boolean not null,
  closed_on {date},
  outcome {text},
  primary key (subject, opened_seq),
  check (closed_on >= opened_on),
  check ((closed_on is null) = (outcome is null))
);

-- Numbers without gaps: of applications (series '申请') and of letters, by organ, series and year.
create table counter (
  organ integer not null,
  series {text} not null,
  year integer not null,
  last integer not null,
  primary key (organ, series, year)
);

-- Drafts as they are being typed; what is sent for review becomes a fact.
create table draft (
  subject {guid} primary key,
  saved_by {guid} not null,
  saved_at {instant} not null,
  sealed {bytes} not null
);
