-- The buckets that a run's groups were cut into.
-- grain: one row per bucket
-- :run_no
select distinct bucket
from judge_group
where run_no = :run_no
order by bucket
