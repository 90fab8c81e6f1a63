-- Rule 9.5: what the billing rows add up to, and the counted amounts, per vendor, as amounts of one currency only may be added; how many of them may be rows of billing.sql.
-- grain: one row per vendor with Leadping events that were billed, at least one row
-- :from_day, :to_day  the period, both included, which was counted (count_events.sql)
with both_sides as (
    select
        business_day, vendor, campaign, source_id, traffic, activity_type, billing_status,
        events as billed_events,
        events_with_amount as billed_with_amount,
        coalesce(amount, 0) as billed_amount,
        0 as counted_events,
        0 as counted_with_amount,
        cast(0 as numeric(200, 60)) as counted_amount,
        coalesce(amount_scale, 2) as scale
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
        coalesce(amount, 0),
        coalesce(amount_scale, 2)
    from counted_event
    where business_day between :from_day and :to_day
        and (is_billed or amount is not null)
        and place not in ('VERSION', 'NONE')
),
told as (
    select
        vendor,
        sum(billed_amount) as billed_amount,
        sum(counted_amount) as counted_amount,
        max(scale) as scale,
        case
            when sum(billed_events) <> sum(counted_events)
                or sum(billed_with_amount) <> sum(counted_with_amount)
                or sum(billed_amount) <> sum(counted_amount)
            then 1
            else 0
        end as doubts
    from both_sides
    group by business_day, vendor, campaign, source_id, traffic, activity_type, billing_status
    union all
    select 'leadping', 0, 0, 2, 0
),
result as (
    select
        vendor as label,
        sum(billed_amount) as left_side,
        sum(counted_amount) as right_side,
        greatest(max(scale), 2) as scale,
        sum(doubts) as doubts
    from told
    group by vendor
)
select label, left_side, right_side, scale, doubts
from result
order by label
