-- What happened on the phone on the days that a run touched: calls on the day of their own time, callbacks on the day they were booked for (rule 7.2).
-- grain: one row per day, vendor, campaign, traffic
-- :run_no
insert into day_call_activity (
    business_day, vendor, campaign, traffic, initiated, received, ended, transferred, key_1, key_2, key_9, key_other,
    callbacks_booked, callbacks_kept, callbacks_late, callbacks_missed, callbacks_superseded, callbacks_open
)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
),
happened as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        judged.traffic,
        event.event_type as what,
        event.key_pressed
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.kind = 'webhook'
        and event.event_type in (
            'lead.call_initiated', 'lead.call_received', 'lead.call_ended', 'lead.call_transferred', 'lead.call_key_pressed'
        )
    union all
    select
        judged.callback_day as business_day,
        event.vendor,
        event.campaign,
        judged.traffic,
        judged.callback as what,
        '' as key_pressed
    from touched
    join judged_event judged on judged.callback_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where judged.callback is not null
),
result as (
    select
        business_day,
        vendor,
        campaign,
        traffic,
        count(*) filter (where what = 'lead.call_initiated') as initiated,
        count(*) filter (where what = 'lead.call_received') as received,
        count(*) filter (where what = 'lead.call_ended') as ended,
        count(*) filter (where what = 'lead.call_transferred') as transferred,
        count(*) filter (where what = 'lead.call_key_pressed' and key_pressed = '1') as key_1,
        count(*) filter (where what = 'lead.call_key_pressed' and key_pressed = '2') as key_2,
        count(*) filter (where what = 'lead.call_key_pressed' and key_pressed = '9') as key_9,
        count(*) filter (where what = 'lead.call_key_pressed' and key_pressed not in ('1', '2', '9')) as key_other,
        count(*) filter (where what in ('KEPT', 'LATE', 'MISSED', 'SUPERSEDED', 'OPEN')) as callbacks_booked,
        count(*) filter (where what = 'KEPT') as callbacks_kept,
        count(*) filter (where what = 'LATE') as callbacks_late,
        count(*) filter (where what = 'MISSED') as callbacks_missed,
        count(*) filter (where what = 'SUPERSEDED') as callbacks_superseded,
        count(*) filter (where what = 'OPEN') as callbacks_open
    from happened
    group by business_day, vendor, campaign, traffic
)
select
    business_day, vendor, campaign, traffic, initiated, received, ended, transferred, key_1, key_2, key_9, key_other,
    callbacks_booked, callbacks_kept, callbacks_late, callbacks_missed, callbacks_superseded, callbacks_open
from result
