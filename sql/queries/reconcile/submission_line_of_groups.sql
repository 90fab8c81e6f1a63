-- All house submissions of some groups (phones).
-- grain: one row per (identity, content)
-- :groups  varchar array
select
    identity,
    content_key,
    group_key,
    vendor,
    campaign,
    phone_raw,
    phone,
    external_lead_id,
    submitted_at,
    is_test,
    vendor_lead_id,
    parent_lead_id,
    content,
    observed_at,
    source,
    input_id,
    record_no,
    line_no,
    deliveries,
    arrival
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join submission_line on group_key = wanted_key
order by identity, content_key
