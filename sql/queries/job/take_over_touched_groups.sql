-- Groups whose new facts an abandoned run stored and may not have judged: this run judges them (rule 8; interface.md, Command line).
-- grain: one row per group
-- :run_no, :bucket
insert into touched_group (run_no, bucket, group_key)
select distinct cast(:run_no as bigint), cast(:bucket as integer), earlier.group_key
from touched_group earlier
where earlier.run_no in (select run_no from run where status = 'abandoned' and run_no < :run_no)
    and not exists (
        select 1
        from touched_group taken
        where taken.run_no = :run_no
            and taken.bucket = :bucket
            and taken.group_key = earlier.group_key
    )
