-- Removes one row of the judged events.
-- grain: one row
-- :identity, :content_key, :group_key
delete from judged_event
where identity = :identity
    and content_key = :content_key
    and group_key = :group_key
