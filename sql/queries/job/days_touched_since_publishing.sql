-- Days in a range whose figures were made again since the last published run, or by this one: a run that was broken off and is resumed may have a lesser number than a run of another job
-- that was published meanwhile.
-- grain: one row per day
-- :run_no; :period_from, :period_to  days, both included
select distinct business_day
from touched_day
where (run_no = :run_no or run_no > (select coalesce(max(run_no), 0) from run where status = 'published'))
    and business_day between :period_from and :period_to
order by business_day
