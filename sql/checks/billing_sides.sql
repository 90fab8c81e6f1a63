-- Rule 9.5: what the billing rows add up to, and the counted amounts, per vendor, as amounts of one currency only may be added.
-- grain: one row per vendor with Leadping events that were billed, at least one row
-- :from_day, :to_day  the period, both included, which was counted (count_events.sql)
with both_sides as (
    select vendor, coalesce(amount, 0) as billed, cast(0 as numeric(200, 60)) as counted, coalesce(amount_scale, 2) as scale
    from day_billing
    where business_day between :from_day and :to_day
    union all
    select vendor, 0, amount, amount_scale
    from counted_event
    where business_day between :from_day and :to_day
        and place not in ('VERSION', 'NONE')
        and amount is not null
    union all
    select 'leadping', 0, 0, 2
),
result as (
    select
        vendor as label,
        sum(billed) as left_side,
        sum(counted) as right_side,
        greatest(max(scale), 2) as scale
    from both_sides
    group by vendor
)
select label, left_side, right_side, scale
from result
order by label
