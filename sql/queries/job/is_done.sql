-- Whether a bucket is done.
-- grain: one row
-- :run_no, :stage, :bucket
select count(*) as done
from done_bucket
where run_no = :run_no
    and stage = :stage
    and bucket = :bucket
