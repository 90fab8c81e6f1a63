-- Removes one row of the judged events.
-- grain: one row
-- :content_no
delete from judged_event
where content_no = :content_no
