-- Days touched by runs that ended without publishing (not tied out, or abandoned): this run summarises and checks them again (rule 8).
-- grain: one row per day
-- :run_no, :bucket
insert into touched_day (run_no, bucket, business_day)
select distinct cast(:run_no as bigint), cast(:bucket as integer), earlier.business_day
from touched_day earlier
where earlier.run_no in (select run_no from run where status in ('tie_out_failed', 'abandoned') and run_no < :run_no)
    and not exists (
        select 1
        from touched_day taken
        where taken.run_no = :run_no
            and taken.bucket = :bucket
            and taken.business_day = earlier.business_day
    )
