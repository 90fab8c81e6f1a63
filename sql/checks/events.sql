-- Rule 9.4: stored events that are none of matched, ambiguous, unknown lead and needs no lead, or are several; attributions without an event.
-- grain: one row per offending event
-- :from_day, :to_day  the period, both included; :starts_at, :ends_at  the same as instants, its end excluded
with stored as (
    select
        identity,
        case when kind = 'webhook' then content_key end as content_key,
        min(vendor) as vendor,
        min(event_type) as event_type,
        min(campaign) as campaign,
        min(phone) as phone,
        min(event_time) as event_time,
        min(event_id) as event_id
    from vendor_event
    where event_time >= :starts_at
        and event_time < :ends_at
    group by identity, case when kind = 'webhook' then content_key end
),
attributed as (
    select
        stored.vendor,
        stored.event_type,
        stored.campaign,
        stored.phone,
        stored.event_time,
        stored.event_id,
        stored.identity,
        stored.content_key,
        count(judged.identity) as attributions
    from stored
    left join judged_event judged
        on judged.identity = stored.identity
        and (stored.content_key is null or judged.content_key = stored.content_key)
    group by
        stored.vendor,
        stored.event_type,
        stored.campaign,
        stored.phone,
        stored.event_time,
        stored.event_id,
        stored.identity,
        stored.content_key
),
result as (
    select
        case when attributions = 0 then 'not attributed' else 'attributed several times' end as fault,
        vendor,
        event_type,
        campaign,
        phone,
        event_time,
        event_id
    from attributed
    where attributions <> 1
    union all
    select 'unknown attribution ' || judged.attribution as fault, event.vendor, event.event_type, event.campaign, event.phone, event.event_time, event.event_id
    from judged_event judged
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where judged.business_day between :from_day and :to_day
        and judged.attribution not in ('MATCHED', 'AMBIGUOUS', 'UNKNOWN_LEAD', 'NEEDS_NO_LEAD')
    union all
    select
        'no event behind it' as fault,
        '' as vendor,
        '' as event_type,
        '' as campaign,
        null as phone,
        null as event_time,
        cast(judged.identity as varchar(36)) as event_id
    from judged_event judged
    where judged.business_day between :from_day and :to_day
        and not exists (
            select 1
            from vendor_event event
            where event.identity = judged.identity
                and event.content_key = judged.content_key
        )
)
select fault, vendor, event_type, campaign, phone, event_time, event_id
from result
order by fault, vendor, event_type, campaign, event_time, event_id, phone
