-- The groups that are known to name some links.
-- grain: one row per (link, group)
-- :links  uuid array
select link, group_key
from unnest(cast(:links as uuid array)) as wanted (wanted_key)
join group_link on link = wanted_key
