-- Removes which buckets runs before this one had done: they ended, and are not resumed.
-- grain: one row per stage and bucket
-- :run_no
delete from done_bucket
where run_no < :run_no
    and run_no in (select run_no from run where status in ('published', 'tie_out_failed', 'abandoned'))
