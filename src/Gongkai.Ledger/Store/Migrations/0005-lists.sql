-- Lists are read in the order of an index: by due date (what has none comes last) and by arrival; and which units there are. By number, that is the unique one.
create index request_by_due on request (organ, coalesce(due_on, '9999-12-31'), id);
create index request_by_received on request (organ, received_on, id);
create index request_of_unit on request (organ, unit) where unit is not null;
drop index request_open;
