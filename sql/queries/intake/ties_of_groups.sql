-- What ties some groups to others.
-- grain: one row per (link, group)
-- :groups  varchar array
select link, group_key, input_id, record_no
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join tied_group on group_key = wanted_key
