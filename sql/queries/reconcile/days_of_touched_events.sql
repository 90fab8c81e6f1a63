-- The days whose events a run touched.
-- grain: one row per day
-- :run_no
select distinct business_day
from touched_day
where run_no = :run_no
    and of_events
order by business_day
