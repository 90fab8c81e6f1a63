-- Days that a later run has taken over are no longer the earlier runs' matter.
-- grain: one row per bucket and day
-- :run_no  the later run
delete from touched_day
where run_no in (select run_no from run where status in ('tie_out_failed', 'abandoned') and run_no < :run_no)
