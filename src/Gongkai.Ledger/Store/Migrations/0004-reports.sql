-- What reports count: one covering index in the order that table III groups by, so that nothing is sorted; and the few facts of disputes.
create index span_report on span (organ, applicant_kind, outcome, opened_on, closed_on, reopened);
create index fact_dispute on fact (organ, subject) where code = 'disputed';

-- One row where the ledger is a demonstration: every page, print and file says so.
create table demonstration (password {text} not null);
