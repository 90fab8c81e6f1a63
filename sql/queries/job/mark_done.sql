-- Marks a bucket as done, in the bucket's own transaction.
-- grain: one row
-- :run_no, :stage, :bucket
insert into done_bucket (run_no, stage, bucket)
values (:run_no, :stage, :bucket)
