-- Keeps which published run before this one was the last to make a day again.
-- grain: one row per day
-- :run_no
insert into day_made (business_day, run_no)
select touched.business_day, max(touched.run_no)
from touched_day touched
join run on run.run_no = touched.run_no and run.status = 'published'
where touched.run_no < :run_no
    and not exists (select 1 from day_made where day_made.business_day = touched.business_day)
group by touched.business_day
