-- Results of calls, as the vendor wrote them, on the days whose events a run touched (rule 7.2).
-- grain: one row per day, vendor, campaign, traffic, call type, call result
-- :run_no
insert into day_call_result (business_day, vendor, campaign, traffic, call_type, call_result, calls, scheduled)
select
    business_day,
    vendor,
    campaign,
    traffic,
    call_type,
    call_result,
    sum(events) as calls,
    coalesce(sum(events) filter (where is_scheduled), 0) as scheduled
from day_event
where business_day in (select business_day from touched_day where run_no = :run_no and of_events)
    and kind = 'webhook'
    and event_type = 'lead.call_ended'
group by business_day, vendor, campaign, traffic, call_type, call_result
