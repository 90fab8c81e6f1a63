-- The first of the next thousand numbers of event contents.
-- grain: one row
select nextval('event_content_no') as content_no
