-- The judged answers of some groups as they stand.
-- grain: one row per row of judged_answer
-- :groups  varchar array
select
    identity,
    group_key,
    submission,
    traffic,
    superseded
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_answer on group_key = wanted_key
order by identity
