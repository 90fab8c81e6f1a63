-- What happened on the phone on the days whose events a run touched: calls on the day of their own time, callbacks on the day they were booked for (rule 7.2).
-- grain: one row per day, vendor, campaign, traffic
-- :run_no
insert into day_call_activity (
    business_day, vendor, campaign, traffic, initiated, received, ended, transferred, key_1, key_2, key_9, key_other,
    callbacks_booked, callbacks_kept, callbacks_late, callbacks_missed, callbacks_superseded, callbacks_open
)
with happened as (
    select
        business_day,
        vendor,
        campaign,
        traffic,
        event_type as what,
        key_pressed,
        events
    from day_event
    where business_day in (select business_day from touched_day where run_no = :run_no and of_events)
        and kind = 'webhook'
        and event_type in (
            'lead.call_initiated', 'lead.call_received', 'lead.call_ended', 'lead.call_transferred', 'lead.call_key_pressed'
        )
    union all
    select
        judged.callback_day as business_day,
        event.vendor,
        event.campaign,
        judged.traffic,
        judged.callback as what,
        '' as key_pressed,
        1 as events
    from judged_event judged
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where judged.callback_day in (select business_day from touched_day where run_no = :run_no and of_events)
        and judged.callback is not null
),
result as (
    select
        business_day,
        vendor,
        campaign,
        traffic,
        sum(case when what = 'lead.call_initiated' then events else 0 end) as initiated,
        sum(case when what = 'lead.call_received' then events else 0 end) as received,
        sum(case when what = 'lead.call_ended' then events else 0 end) as ended,
        sum(case when what = 'lead.call_transferred' then events else 0 end) as transferred,
        sum(case when what = 'lead.call_key_pressed' and key_pressed = '1' then events else 0 end) as key_1,
        sum(case when what = 'lead.call_key_pressed' and key_pressed = '2' then events else 0 end) as key_2,
        sum(case when what = 'lead.call_key_pressed' and key_pressed = '9' then events else 0 end) as key_9,
        sum(case when what = 'lead.call_key_pressed' and key_pressed not in ('1', '2', '9') then events else 0 end) as key_other,
        sum(case when what in ('KEPT', 'LATE', 'MISSED', 'SUPERSEDED', 'OPEN') then events else 0 end) as callbacks_booked,
        sum(case when what = 'KEPT' then events else 0 end) as callbacks_kept,
        sum(case when what = 'LATE' then events else 0 end) as callbacks_late,
        sum(case when what = 'MISSED' then events else 0 end) as callbacks_missed,
        sum(case when what = 'SUPERSEDED' then events else 0 end) as callbacks_superseded,
        sum(case when what = 'OPEN' then events else 0 end) as callbacks_open
    from happened
    group by business_day, vendor, campaign, traffic
)
select
    business_day, vendor, campaign, traffic, initiated, received, ended, transferred, key_1, key_2, key_9, key_other,
    callbacks_booked, callbacks_kept, callbacks_late, callbacks_missed, callbacks_superseded, callbacks_open
from result
