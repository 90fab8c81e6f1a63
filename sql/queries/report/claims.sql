-- What stands against a billed event in the period: claims.csv is made of it, one row per event. Grain: (event, reason), the reasons of an event together.
-- :from and :to are days, both included.
select
    business_day,
    vendor,
    campaign,
    subject,
    phone_raw,
    phone,
    reason,
    amount,
    amount_scale,
    currency,
    detail
from discrepancy
where business_day between :from and :to
  and state in ('OPEN', 'ACCEPTED')
  and reason in ('BILLED_AFTER_DNC', 'BILLED_TWICE', 'BILLED_NOT_BILLABLE')
order by vendor, subject, reason
