-- An organ that ends: who takes its open cases; and up to which day its row was counted, since reforms are announced ahead.
alter table organ add column successor integer;
alter table organ add column as_of {date};

-- The part of a span that one organ held: from the day it came from another organ, until the day it went on to the next.
alter table span add column came_on {date};
alter table span add column left_on {date};

-- What reports count, covering still; and the few cases that went to another organ.
drop index span_report;
create index span_report on span (organ, applicant_kind, outcome, opened_on, closed_on, reopened, came_on, left_on);
create index fact_handed_over on fact (subject) where code = 'handed-over';

-- Who proposed to destroy the person of a closed case, and waits for an administrator.
alter table request add column destroy_by {guid};
create index request_destroy on request (organ, id) where destroy_by is not null;

-- What somebody typed into a form and did not submit, or submitted after the session had ended: sealed for this person, for some days.
create table kept_form (
  officer {guid} not null,
  path {text} not null,
  kept_at {instant} not null,
  submitted boolean not null,
  sealed {bytes} not null,
  primary key (officer, path)
);
