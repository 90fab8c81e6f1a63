-- Groups that a later run has taken over are no longer the abandoned runs' matter.
-- grain: one row per bucket and group
-- :run_no  the later run
delete from touched_group
where run_no in (select run_no from run where status = 'abandoned' and run_no < :run_no)
