-- The reply period that does not run, as the facts of the case leave it: why, from when, until when, and what is left of it after that.
alter table request add column paused {text};
alter table request add column paused_from {date};
alter table request add column paused_until {date};
alter table request add column paused_left integer;

-- The first of what review and court want of the organ: an answer, a new reply.
alter table request add column dispute_due {date};
