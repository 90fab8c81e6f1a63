-- Rule 9.6: open after the last run + new + reopened - resolved - accepted, and open now.
-- grain: one row
-- :from_day, :to_day  the period, both included
with left_side as (
    select coalesce(sum(open_before + raised + reopened + moved - resolved - accepted), 0) as carried
    from day_open
    where business_day between :from_day and :to_day
),
right_side as (
    select count(*) as open_now
    from discrepancy
    where business_day between :from_day and :to_day
        and state = 'OPEN'
)
select '' as label, left_side.carried as left_side, right_side.open_now as right_side, 0 as scale
from left_side, right_side
