-- The links that some groups have already.
-- grain: one row per (link, group)
-- :groups  varchar array
select link, group_key
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join group_link on group_key = wanted_key
order by group_key, link
