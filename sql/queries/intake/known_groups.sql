-- Which of some groups have a fact already.
-- grain: one row per group
-- :groups  varchar array
select group_key
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_group on group_key = wanted_key
