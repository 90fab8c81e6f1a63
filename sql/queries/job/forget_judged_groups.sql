-- Removes which groups runs before this one judged: they ended, and nothing asks again.
-- grain: one row per bucket and group
-- :run_no
delete from judge_group
where run_no < :run_no
    and run_no in (select run_no from run where status in ('published', 'tie_out_failed', 'abandoned'))
