-- Which submission some events and answers are attributed to, and on which rung (rule 4).
-- grain: one row per event that counts, or per answered lead
-- :identities  uuid array
select
    judged.identity, judged.content_key, judged.attribution, judged.rung, judged.submission, judged.traffic, judged.duplicate_of,
    coalesce(judged.callback, '') as callback, judged.breach_day is not null as is_breach
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join vendor_event event on event.identity = wanted_key
join judged_event judged on judged.content_no = event.content_no
union all
select
    identity, cast(null as uuid), case when submission is null then 'AMBIGUOUS' else 'MATCHED' end, 'ANSWER', submission, traffic,
    cast(null as uuid), '', false
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join judged_answer on identity = wanted_key
order by identity, content_key
