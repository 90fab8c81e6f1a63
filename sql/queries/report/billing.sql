-- billing.csv of a period. Grain: (day, vendor, campaign, source, traffic, activity, status). :from and :to are days, both included.
select
    business_day,
    vendor,
    campaign,
    source_id,
    traffic,
    activity_type,
    billing_status,
    events,
    events_with_amount,
    amount,
    amount_scale
from day_billing
where business_day between :from and :to
