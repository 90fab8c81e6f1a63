-- What some facts say, each version of each.
-- grain: one row per (identity, content)
-- :identities  uuid array
select
    'submission' as kind, identity, content_key, vendor, campaign, phone_raw, phone, '' as event_type, external_lead_id as lead_id, vendor_lead_id,
    submitted_at as fact_at, observed_at, '' as event_id, '' as call_type, '' as call_result, '' as key_pressed, '' as status, '' as block,
    '' as billing_status, cast(null as numeric(200, 60)) as amount, cast(null as integer) as amount_scale, cast(null as timestamp with time zone) as scheduled_time,
    '' as answer_key, 0 as lead_ordinal, content, null as content_apart
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join submission_line on identity = wanted_key
union all
select
    'answer', identity, content_key, vendor, campaign, phone_raw, phone, kind, external_lead_id, lead_id,
    answered_at, observed_at, '', '', '', '', failure, block,
    '', cast(null as numeric(200, 60)), cast(null as integer), cast(null as timestamp with time zone),
    answer_key, lead_ordinal, content, null
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join answered_lead on identity = wanted_key
union all
select
    kind, event.identity, event.content_key, vendor, campaign, phone_raw, phone, event_type, link_id, '',
    event_time, coalesce(again.observed_at, event.observed_at), event_id, call_type, call_result, key_pressed, status, '',
    billing_status, amount, amount_scale, scheduled_time,
    '', 0, event.content, apart.content
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join vendor_event event on event.identity = wanted_key
left join redelivered_event again on again.identity = event.identity and again.content_key = event.content_key
left join event_content apart on apart.content_no = event.content_no
order by fact_at, identity, content_key
