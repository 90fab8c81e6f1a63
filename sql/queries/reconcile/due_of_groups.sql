-- When some groups are due next.
-- grain: one row per group
-- :groups  varchar array
select group_key, due_at
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_group on group_key = wanted_key
order by group_key
