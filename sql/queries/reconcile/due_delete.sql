-- Forgets when a group is due.
-- grain: one row
-- :group_key
delete from judged_group
where group_key = :group_key
