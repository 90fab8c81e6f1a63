-- The days of opt-outs that a legacy form of a touched day repeats: their feeds count its deliveries (rule 2.2).
-- grain: one row per day
-- :run_no, :bucket; :kept_from  the first day that is not purged: what is left of those before makes no figure
insert into touched_day (run_no, bucket, business_day)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
        and of_events
),
result as (
    select distinct repeated.business_day
    from touched
    join judged_event legacy on legacy.business_day = touched.business_day
    join vendor_event event
        on event.identity = legacy.duplicate_of
        and event.content_key = legacy.duplicate_of_content
    join judged_event repeated on repeated.content_no = event.content_no
    where legacy.duplicate_of is not null
        and repeated.business_day >= :kept_from
        and not exists (select 1 from touched already where already.business_day = repeated.business_day)
)
select cast(:run_no as bigint), cast(:bucket as integer), business_day
from result
