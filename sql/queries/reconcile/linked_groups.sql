-- Groups that share a link with some groups, these included where they have a link.
-- grain: one row per group
-- :groups  varchar array
select distinct other.group_key
from group_link mine
join group_link other on other.link = mine.link
where mine.group_key = any(:groups)
order by other.group_key
