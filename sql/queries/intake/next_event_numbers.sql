-- The first of the next thousand numbers of events.
-- grain: one row
select nextval('event_content_no') as content_no
