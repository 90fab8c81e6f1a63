-- The judged answers of some groups as they stand.
-- grain: one row per row of judged_answer
-- :groups  varchar array
select
    identity,
    group_key,
    submission,
    traffic,
    superseded
from judged_answer
where group_key = any(:groups)
order by identity
