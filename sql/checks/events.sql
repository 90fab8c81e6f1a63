-- Rule 9.4: stored events that are none of matched, ambiguous, unknown lead and needs no lead, or are several; attributions without an event.
-- grain: one row per offending event
-- :from_day, :to_day  the period, both included; :starts_at, :ends_at  the same as instants, its end excluded
with attributed as (
    select content_no, identity, content_key, attribution
    from judged_event
    where business_day between :from_day and :to_day
),
result as (
    -- a webhook is an event by its content, every other event by its identity, whatever its versions
    select 'not attributed' as fault, vendor, event_type, campaign, phone, event_time, event_id
    from vendor_event event
    where event_time >= :starts_at
        and event_time < :ends_at
        and kind = 'webhook'
        and not exists (
            select 1
            from judged_event judged
            where judged.content_no = event.content_no
                and judged.identity = event.identity
                and judged.content_key = event.content_key
        )
    union all
    select 'not attributed' as fault, vendor, event_type, campaign, phone, event_time, event_id
    from vendor_event event
    where event_time >= :starts_at
        and event_time < :ends_at
        and kind <> 'webhook'
        and not exists (
            select 1
            from vendor_event version
            join judged_event judged on judged.content_no = version.content_no
            where version.identity = event.identity
        )
    union all
    select
        'attributed several times' as fault,
        event.vendor,
        event.event_type,
        event.campaign,
        event.phone,
        event.event_time,
        event.event_id
    from attributed judged
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    join vendor_event version
        on version.identity = event.identity
        and version.content_key <> event.content_key
    join judged_event other on other.content_no = version.content_no
    where event.kind <> 'webhook'
        and event.event_time >= :starts_at
        and event.event_time < :ends_at
    union all
    select
        'unknown attribution ' || judged.attribution as fault,
        event.vendor,
        event.event_type,
        event.campaign,
        event.phone,
        event.event_time,
        event.event_id
    from attributed judged
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where judged.attribution not in ('MATCHED', 'AMBIGUOUS', 'UNKNOWN_LEAD', 'NEEDS_NO_LEAD')
    union all
    select
        'no event behind it' as fault,
        '' as vendor,
        '' as event_type,
        '' as campaign,
        null as phone,
        null as event_time,
        cast(judged.identity as varchar(36)) as event_id
    from attributed judged
    where not exists (
        select 1
        from vendor_event event
        where event.content_no = judged.content_no
            and event.identity = judged.identity
            and event.content_key = judged.content_key
            and event.event_time >= :starts_at
            and event.event_time < :ends_at
    )
)
select fault, vendor, event_type, campaign, phone, event_time, event_id
from result
order by fault, vendor, event_type, campaign, event_time, event_id, phone
