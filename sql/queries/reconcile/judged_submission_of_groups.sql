-- The judged submissions of some groups as they stand.
-- grain: one row per row of judged_submission
-- :groups  varchar array
select
    identity,
    group_key,
    lead_ordinal,
    vendor,
    campaign,
    external_lead_id,
    phone_raw,
    phone,
    submitted_at,
    business_day,
    traffic,
    outcome,
    outcome_detail,
    outcome_at,
    matched_by,
    lag_seconds,
    opted_out_at,
    feed_suspect,
    source,
    deadline_at,
    vendor_lead_id,
    parent_lead_id,
    from_answer,
    deciding_identity,
    deciding_content,
    deciding_vendor,
    deciding_campaign,
    deciding_type
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_submission on group_key = wanted_key
order by identity
