-- When a job that begins again and again last came to its end, and what it said then.
alter table job add column succeeded_at {instant};
alter table job add column outcome {text};

-- The subjects whose key was destroyed are few: they are held against the list beside the master key at every start.
create index case_key_destroyed on case_key (subject) where wrapped is null;
