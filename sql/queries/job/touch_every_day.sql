-- Every day with a fact, a discrepancy or a figure: a run that judges everything again makes all figures again too, whatever became of the stored ones (rule 8.2).
-- grain: one row per day
-- :run_no, :bucket
insert into touched_day (run_no, bucket, business_day)
select cast(:run_no as bigint), cast(:bucket as integer), business_day
from (
    select business_day from judged_submission
    union
    select business_day from judged_event
    union
    select callback_day from judged_event where callback_day is not null
    union
    select business_day from discrepancy
    union
    select business_day from day_waterfall
    union
    select business_day from day_call_result
    union
    select business_day from day_call_activity
    union
    select business_day from day_transfer
    union
    select business_day from day_billing
    union
    select business_day from day_feed
) every_day
where not exists (
        select 1
        from touched_day
        where touched_day.run_no = :run_no
            and touched_day.bucket = :bucket
            and touched_day.business_day = every_day.business_day
    )
