-- Which submission some events and answers are attributed to, and on which rung (rule 4).
-- grain: one row per event that counts, or per answered lead
-- :identities  uuid array
select
    identity, content_key, attribution, rung, submission, traffic, duplicate_of, coalesce(callback, '') as callback,
    breach_day is not null as is_breach
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join judged_event on identity = wanted_key
union all
select
    identity, cast(null as uuid), case when submission is null then 'AMBIGUOUS' else 'MATCHED' end, 'ANSWER', submission, traffic,
    cast(null as uuid), '', false
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join judged_answer on identity = wanted_key
order by identity, content_key
