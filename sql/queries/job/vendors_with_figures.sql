-- The vendors that occur in stored facts, told by the figures of the days: without its settings a vendor's facts cannot be judged (rules 5.1 and 7.3).
-- grain: one row per vendor
with vendors as (
    select vendor
    from day_waterfall
    union
    select vendor
    from day_feed
),
result as (
    select vendor
    from vendors
)
select vendor
from result
order by vendor
