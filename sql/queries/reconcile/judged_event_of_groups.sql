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
    breach_day,
    has_versions
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_event on group_key = wanted_key
order by identity, content_key
