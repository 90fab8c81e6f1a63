-- Makes pending days touched ones of a run.
-- grain: one row per day
-- :run_no; :pending  the number of what is pending; :bucket
insert into touched_day (run_no, bucket, business_day)
select distinct cast(:run_no as bigint), cast(:bucket as integer), pending.business_day
from touched_day pending
where pending.run_no = :pending
    and not exists (
        select 1
        from touched_day mine
        where mine.run_no = :run_no
            and mine.bucket = :bucket
            and mine.business_day = pending.business_day
    )
