-- Counts off the rejections that a retry removed (rule 9.1).
-- grain: one row
-- :pending, :bucket, :input_id; :removed
update input_tally
set rejected = rejected - :removed
where run_no = :pending
    and bucket = :bucket
    and input_id = :input_id
