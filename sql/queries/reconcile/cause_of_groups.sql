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
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join cause on group_key = wanted_key
order by identity
