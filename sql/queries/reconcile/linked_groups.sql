-- Groups that share a link with some groups, these included where they have a link.
-- grain: one row per group
-- :groups  varchar array
select distinct other.group_key
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join tied_group mine on mine.group_key = wanted_key
join tied_group other on other.link = mine.link
order by other.group_key
