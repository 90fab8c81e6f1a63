-- Removes what the buckets of runs of purged days counted: their files' sums stay.
-- grain: one row per bucket and file
-- :before
delete from input_tally
where run_no in (select run_no from run where as_of < :before)
