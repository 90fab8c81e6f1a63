-- The links that some groups have already.
-- grain: one row per (link, group)
-- :groups  varchar array
select link, group_key
from group_link
where group_key = any(:groups)
order by group_key, link
