-- The open discrepancies of all days but some, which the files of editions have: open-discrepancies.csv. Grain: (reason, subject).
-- :but_of  date array
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
    and business_day not in (
        select given.business_day
        from unnest(cast(:but_of as date array)) as given (business_day)
    )
