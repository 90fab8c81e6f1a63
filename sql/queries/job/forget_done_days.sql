-- Removes which days published runs before this one made again: only days touched since the last publishing count (rule 8.4).
-- grain: one row per bucket and day
-- :run_no
delete from touched_day
where run_no < :run_no
    and run_no in (select run_no from run where status = 'published')
