-- Rule 9.5: billing rows that are not exactly the count and the sum of their events.
-- grain: one row per offending day, vendor, campaign, source id, traffic, activity type, billing status
-- :from_day, :to_day  the period, both included, which was counted (count_events.sql)
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
        business_day, vendor, campaign, source_id, traffic, activity_type, billing_status,
        0,
        0,
        0,
        events,
        events_with_amount,
        coalesce(amount, 0)
    from counted_event
    where business_day between :from_day and :to_day
        and is_billed
        and place not in ('VERSION', 'NONE')
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
