-- The days that a run touched and whose stored events are to be counted: those with a touched event, and those that were never counted.
-- grain: one row per day
-- :run_no
select distinct business_day
from touched_day
where run_no = :run_no
    and (
        of_events
        or not exists (select 1 from counted_event where counted_event.business_day = touched_day.business_day)
    )
order by business_day
