-- The groups that a bucket judges.
-- grain: one row per group
-- :run_no, :bucket
select group_key
from judge_group
where run_no = :run_no
    and bucket = :bucket
order by group_key
