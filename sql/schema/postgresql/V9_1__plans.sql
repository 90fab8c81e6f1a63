-- What plans of growing tables need to know.

-- A content key says no more than the identity beside it: without this, a join by both is taken for one row, and a day's million events are sorted where they could be hashed.
alter table vendor_event alter column content_key set (n_distinct = 1);
alter table judged_event alter column content_key set (n_distinct = 1);
analyze vendor_event (content_key), judged_event (content_key);

-- Which events a run took in: files are numbered as they come, and so is what they hold stored.
create index vendor_event_input on vendor_event using brin (input_id);
