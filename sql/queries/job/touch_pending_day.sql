-- Notes a day that the next run must look at, once.
-- grain: one row
-- :run_no, :bucket, :business_day
insert into touched_day (run_no, bucket, business_day)
select cast(:run_no as bigint), cast(:bucket as integer), cast(:business_day as date)
where not exists (
    select 1
    from touched_day
    where run_no = :run_no
        and bucket = :bucket
        and business_day = :business_day
)
