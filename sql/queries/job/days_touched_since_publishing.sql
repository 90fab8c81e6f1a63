-- Days in a range whose figures were made again since the last published run (this run's, and those of runs whose tie-out failed).
-- grain: one row per day
-- :period_from, :period_to  days, both included
select distinct business_day
from touched_day
where run_no > (select coalesce(max(run_no), 0) from run where status = 'published')
    and business_day between :period_from and :period_to
order by business_day
