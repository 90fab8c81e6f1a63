-- Of days that a later run made again, which run was the last before it.
-- grain: one row per day
-- :run_no
delete from day_made
where exists (
    select 1
    from touched_day touched
    join run on run.run_no = touched.run_no and run.status = 'published'
    where touched.business_day = day_made.business_day
        and touched.run_no > day_made.run_no
        and touched.run_no < :run_no
)
