-- What Leadping billed on the days whose events a run touched: events with a billing status or an amount (rule 7.3). A sum keeps the largest scale of its amounts, at least 2.
-- grain: one row per day, vendor, campaign, source id, traffic, activity type, billing status
-- :run_no
insert into day_billing (
    business_day, vendor, campaign, source_id, traffic, activity_type, billing_status, events, events_with_amount, amount, amount_scale
)
select
    business_day,
    vendor,
    campaign,
    source_id,
    traffic,
    activity_type,
    billing_status,
    sum(case when billing_status <> '' then events else events_with_amount end) as events,
    sum(events_with_amount) as events_with_amount,
    sum(amount) as amount,
    case when sum(events_with_amount) > 0 then greatest(max(amount_scale), 2) end as amount_scale
from day_event
where business_day in (select business_day from touched_day where run_no = :run_no and of_events)
    and kind = 'leadping'
    and (billing_status <> '' or events_with_amount > 0)
group by business_day, vendor, campaign, source_id, traffic, activity_type, billing_status
