-- Forgets when some groups are due, before their new instants are written.
-- grain: one row per group
-- :groups  varchar array
delete from judged_group
where group_key = any(:groups)
