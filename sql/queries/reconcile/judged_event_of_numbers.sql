-- The judgements of some events as they stand.
-- grain: one row per row of judged_event
-- :numbers  bigint array: of versions, of which few may be judged
select
    content_no,
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
    billed_message,
    has_versions
from unnest(cast(:numbers as bigint array)) as wanted (wanted_no)
join judged_event on content_no = wanted_no
order by content_no
