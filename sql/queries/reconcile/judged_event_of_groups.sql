-- The judged events of some groups as they stand.
-- grain: one row per row of judged_event
-- :groups  varchar array
select
    identity,
    content_key,
    group_key,
    business_day,
    attribution,
    submission,
    rung,
    traffic,
    duplicate_of,
    duplicate_of_content,
    callback,
    callback_day,
    breach_day
from judged_event
where group_key = any(:groups)
order by identity, content_key
