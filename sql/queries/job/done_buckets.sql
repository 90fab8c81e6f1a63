-- The buckets of a stage that a run has done.
-- grain: one row per bucket
-- :run_no, :stage
select bucket
from done_bucket
where run_no = :run_no
    and stage = :stage
order by bucket
