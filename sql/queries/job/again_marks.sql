-- Removes which steps a run has done from the choice of groups on: they are done again.
-- grain: one row per stage and bucket
-- :run_no
delete from done_bucket
where run_no = :run_no
    and stage in ('choose', 'judge', 'causes', 'summarise', 'check')
