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
from submission_line
where group_key = any(:groups)
order by identity, content_key
