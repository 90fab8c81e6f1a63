-- Rule 9.6: open after the last run + new + reopened - resolved - accepted, and open now; how many rows discrepancies.sql has.
-- grain: one row
-- :from_day, :to_day  the period, both included
with both_sides as (
    select business_day, open_before + raised + reopened + moved - resolved - accepted as carried, 0 as open_now
    from day_open
    where business_day between :from_day and :to_day
    union all
    select business_day, 0, 1
    from discrepancy
    where business_day between :from_day and :to_day
        and state = 'OPEN'
),
told as (
    select sum(carried) as carried, sum(open_now) as open_now
    from both_sides
    group by business_day
),
result as (
    select
        coalesce(sum(carried), 0) as left_side,
        coalesce(sum(open_now), 0) as right_side,
        coalesce(sum(case when carried <> open_now then 1 else 0 end), 0) as doubts
    from told
)
select '' as label, left_side, right_side, 0 as scale, doubts
from result
