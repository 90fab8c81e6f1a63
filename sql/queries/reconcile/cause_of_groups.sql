-- The causes of some groups as they stand.
-- grain: one row per row of cause
-- :groups  varchar array
select
    identity,
    group_key,
    reason,
    subject,
    vendor,
    campaign,
    external_lead_id,
    phone_raw,
    phone,
    subject_at,
    business_day,
    amount,
    amount_scale,
    currency,
    detail,
    source,
    traffic
from cause
where group_key = any(:groups)
order by identity
