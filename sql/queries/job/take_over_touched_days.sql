-- Days touched by runs that published nothing since the last one that did (failed, abandoned or not tied out): this run summarises and checks them again (rule 8).
-- grain: one row per day
-- :run_no, :bucket
insert into touched_day (run_no, bucket, business_day)
select distinct cast(:run_no as bigint), cast(:bucket as integer), earlier.business_day
from touched_day earlier
where earlier.run_no < :run_no
    and earlier.run_no > (select coalesce(max(run_no), 0) from run where status = 'published')
    and not exists (
        select 1
        from touched_day taken
        where taken.run_no = :run_no
            and taken.bucket = :bucket
            and taken.business_day = earlier.business_day
    )
