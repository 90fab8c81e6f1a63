-- Rule 9.5: billing rows that are not exactly the count and the sum of their events.
-- grain: one row per offending day, vendor, campaign, source id, traffic, activity type, billing status
-- :from_day, :to_day  the period, both included; :starts_at, :ends_at  the same as instants, its end excluded
with both_sides as (
    select
        business_day, vendor, campaign, source_id, traffic, activity_type, billing_status,
        events as billed_events,
        events_with_amount as billed_with_amount,
        coalesce(amount, 0) as billed_amount,
        0 as counted_events,
        0 as counted_with_amount,
        cast(0 as numeric(200, 60)) as counted_amount
    from day_billing
    where business_day between :from_day and :to_day
    union all
    select
        judged.business_day, event.vendor, event.campaign, event.source_id, judged.traffic, event.activity_type, event.billing_status,
        0,
        0,
        0,
        1,
        case when event.amount is null then 0 else 1 end,
        coalesce(event.amount, 0)
    from judged_event judged
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where judged.business_day between :from_day and :to_day
        and event.event_time >= :starts_at
        and event.event_time < :ends_at
        and event.kind = 'leadping'
        and (event.billing_status <> '' or event.amount is not null)
),
result as (
    select
        business_day, vendor, campaign, source_id, traffic, activity_type, billing_status,
        sum(billed_events) as billed_events,
        sum(counted_events) as counted_events,
        sum(billed_with_amount) as billed_with_amount,
        sum(counted_with_amount) as counted_with_amount,
        sum(billed_amount) as billed_amount,
        sum(counted_amount) as counted_amount
    from both_sides
    group by business_day, vendor, campaign, source_id, traffic, activity_type, billing_status
)
select
    business_day, vendor, campaign, source_id, traffic, activity_type, billing_status,
    billed_events, counted_events, billed_with_amount, counted_with_amount, billed_amount, counted_amount
from result
where billed_events <> counted_events
    or billed_with_amount <> counted_with_amount
    or billed_amount <> counted_amount
order by business_day, vendor, campaign, source_id, traffic, activity_type, billing_status
