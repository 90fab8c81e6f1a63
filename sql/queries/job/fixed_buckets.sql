-- Into how many buckets a run's input was cut, where that was fixed for it (on H2; src/spark/README.md).
-- grain: one row, null where it was not
-- :run_no
select max(bucket) as buckets
from done_bucket
where run_no = :run_no
    and stage = 'buckets'
