-- Counts the events of some days by everything that a figure tells apart (rules 7.2 to 7.4). A legacy dnc.created that repeats another event is none.
-- grain: one row per day, vendor, campaign, traffic, type and what its figures need
-- :from_day, :to_day  the days, both included; :starts_at, :ends_at  the same as instants, its end excluded
insert into day_event (
    business_day, vendor, campaign, traffic, kind, event_type, call_type, call_result, is_scheduled, key_pressed, transferred_raw, transferred_to,
    source_id, activity_type, billing_status, events, deliveries, last_event_at, events_with_amount, amount, amount_scale
)
with result as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        judged.traffic,
        event.kind,
        event.event_type,
        case when event.event_type = 'lead.call_ended' then event.call_type else '' end as call_type,
        case when event.event_type = 'lead.call_ended' then event.call_result else '' end as call_result,
        case when event.event_type = 'lead.call_ended' then event.is_scheduled end as is_scheduled,
        case when event.event_type = 'lead.call_key_pressed' then event.key_pressed else '' end as key_pressed,
        case
            when event.event_type = 'lead.call_transferred' then coalesce(event.transferred_to, event.transferred_raw)
            else ''
        end as transferred_raw,
        case when event.event_type = 'lead.call_transferred' then event.transferred_to end as transferred_to,
        event.source_id,
        event.activity_type,
        event.billing_status,
        count(*) as events,
        sum(coalesce(again.deliveries, event.deliveries)) as deliveries,
        max(event.event_time) as last_event_at,
        count(event.amount) as events_with_amount,
        sum(event.amount) as amount,
        max(event.amount_scale) as amount_scale
    from judged_event judged
    join vendor_event event
        on event.content_no = judged.content_no
    left join redelivered_event again
        on again.identity = event.identity
        and again.content_key = event.content_key
    where judged.business_day between :from_day and :to_day
        and event.event_time >= :starts_at
        and event.event_time < :ends_at
        and judged.duplicate_of is null
        and event.kind in ('webhook', 'leadping')
    -- all but what is counted; in one block, as H2 writes the rows of a block to disk before the next one counts them
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
)
select
    business_day, vendor, campaign, traffic, kind, event_type, call_type, call_result, is_scheduled, key_pressed, transferred_raw, transferred_to,
    source_id, activity_type, billing_status, events, deliveries, last_event_at, events_with_amount, amount, amount_scale
from result
