-- The submissions of some groups (phones).
-- grain: one row per submission
-- :groups  varchar array
select identity, group_key
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_submission on group_key = wanted_key
order by identity
