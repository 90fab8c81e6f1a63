-- What Leadping billed on the days that a run touched: events with a billing status or an amount (rule 7.3). A sum keeps the largest scale of its amounts, at least 2.
-- grain: one row per day, vendor, campaign, source id, traffic, activity type, billing status
-- :run_no
insert into day_billing (
    business_day, vendor, campaign, source_id, traffic, activity_type, billing_status, events, events_with_amount, amount, amount_scale
)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
),
result as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        event.source_id,
        judged.traffic,
        event.activity_type,
        event.billing_status,
        count(*) as events,
        count(event.amount) as events_with_amount,
        sum(event.amount) as amount,
        case when count(event.amount) > 0 then greatest(max(event.amount_scale), 2) end as amount_scale
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.kind = 'leadping'
        and (event.billing_status <> '' or event.amount is not null)
    group by
        judged.business_day,
        event.vendor,
        event.campaign,
        event.source_id,
        judged.traffic,
        event.activity_type,
        event.billing_status
)
select
    business_day, vendor, campaign, source_id, traffic, activity_type, billing_status, events, events_with_amount, amount, amount_scale
from result
