-- Notes the days of the discrepancies that a run changed; what is made of their events stays as it is.
-- grain: one row per day
-- :run_no, :bucket
insert into touched_day (run_no, bucket, business_day, of_events)
select distinct cast(:run_no as bigint), cast(:bucket as integer), business_day, false
from discrepancy
where changed_run = :run_no
    and not exists (
        select 1
        from touched_day
        where touched_day.run_no = :run_no
            and touched_day.bucket = :bucket
            and touched_day.business_day = discrepancy.business_day
    )
