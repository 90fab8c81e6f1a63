-- What still has to be judged or published: runs that did not end, and work that people left for the next run.
-- grain: one row
select
    (select count(*) from run where status in ('running', 'failed', 'stopped')) as runs,
    (select count(*) from touched_group where run_no = 0) + (select count(*) from touched_day where run_no = 0) as pending
