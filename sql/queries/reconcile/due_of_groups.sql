-- When some groups are due next.
-- grain: one row per group
-- :groups  varchar array
select group_key, due_at
from judged_group
where group_key = any(:groups)
    and due_at is not null
order by group_key
