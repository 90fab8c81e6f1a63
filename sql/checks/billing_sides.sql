-- Rule 9.5: what the billing rows add up to, and the counted amounts, per vendor, as amounts of one currency only may be added.
-- grain: one row per vendor with Leadping events that were billed, at least one row
-- :from_day, :to_day  the period, both included; :starts_at, :ends_at  the same as instants, its end excluded
with both_sides as (
    select vendor, coalesce(amount, 0) as billed, cast(0 as numeric(200, 60)) as counted, coalesce(amount_scale, 2) as scale
    from day_billing
    where business_day between :from_day and :to_day
    union all
    select event.vendor, 0, event.amount, event.amount_scale
    from judged_event judged
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where judged.business_day between :from_day and :to_day
        and event.event_time >= :starts_at
        and event.event_time < :ends_at
        and event.kind = 'leadping'
        and event.amount is not null
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
