-- The groups that some links are known to tie together.
-- grain: one row per (link, group)
-- :links  uuid array
select link, group_key
from unnest(cast(:links as uuid array)) as wanted (wanted_key)
join tied_group on link = wanted_key
