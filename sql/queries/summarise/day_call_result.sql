-- Results of calls, as the vendor wrote them, on the days that a run touched (rule 7.2).
-- grain: one row per day, vendor, campaign, traffic, call type, call result
-- :run_no
insert into day_call_result (business_day, vendor, campaign, traffic, call_type, call_result, calls, scheduled)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
),
result as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        judged.traffic,
        event.call_type,
        event.call_result,
        count(*) as calls,
        count(*) filter (where event.is_scheduled) as scheduled
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.kind = 'webhook'
        and event.event_type = 'lead.call_ended'
    group by judged.business_day, event.vendor, event.campaign, judged.traffic, event.call_type, event.call_result
)
select business_day, vendor, campaign, traffic, call_type, call_result, calls, scheduled
from result
