-- Days that never had a discrepancy before this run.
-- grain: one row per day
-- :run_no, :bucket
insert into day_open (business_day, run_no, open_before, raised, reopened, resolved, accepted, moved)
select business_day, cast(:run_no as bigint), 0, 0, 0, 0, 0, 0
from touched_day
where run_no = :run_no
    and bucket = :bucket
    and not exists (select 1 from day_open where day_open.business_day = touched_day.business_day)
