-- Removes which phones the runs of purged days touched: no edition is compared with theirs any more.
-- grain: one row per bucket and group
-- :before
delete from touched_group
where run_no in (select run_no from run where as_of < :before)
