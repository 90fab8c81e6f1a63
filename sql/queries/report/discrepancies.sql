-- The discrepancies of a period's days in every state: discrepancies.csv. Grain: (reason, subject). :from and :to are days, both included.
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
where business_day between :from and :to
