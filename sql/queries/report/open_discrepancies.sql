-- The open discrepancies of every day: open-discrepancies.csv. Grain: (reason, subject).
select
    business_day,
    reason,
    subject,
    state,
    vendor,
    campaign,
    external_lead_id,
    phone_raw,
    phone,
    subject_at,
    first_seen,
    resolved_at,
    amount,
    amount_scale,
    currency,
    detail,
    source,
    traffic
from discrepancy
where state = 'OPEN'
