-- Makes pending groups touched ones of a run.
-- grain: one row per group
-- :run_no; :pending  the number of what is pending; :bucket
insert into touched_group (run_no, bucket, group_key)
select distinct cast(:run_no as bigint), cast(:bucket as integer), pending.group_key
from touched_group pending
where pending.run_no = :pending
    and not exists (
        select 1
        from touched_group mine
        where mine.run_no = :run_no
            and mine.bucket = :bucket
            and mine.group_key = pending.group_key
    )
