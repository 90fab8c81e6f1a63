-- Counts the stored events of a period for the tie-out, from the facts and their attributions alone, in one pass over them (rules 9.1, 9.4, 9.5).
-- What is looked at one by one is counted, not asked for with exists: PostgreSQL would read the attributions of all times for that.
-- grain: one row per day, file, place and what billing tells apart; of what has no attribution of its day, and of further versions, one row each
-- :from_day, :to_day  the period, both included; :starts_at, :ends_at  the same as instants, its end excluded
-- :days, :day_starts, :day_ends  arrays of text: each day of the period, its first instant, and the next day's
insert into counted_event (
    business_day, input_id, place, is_billed, vendor, campaign, source_id, traffic, activity_type, billing_status,
    events, events_with_amount, amount, amount_scale
)
with of_period as (
    select business_day, starts_at, ends_at
    from unnest(
        cast(:days as date array),
        cast(:day_starts as timestamp with time zone array),
        cast(:day_ends as timestamp with time zone array)
    ) as given (business_day, starts_at, ends_at)
),
stored as (
    select
        -- the day that an event is attributed on, if that is the day of its time
        of_period.business_day,
        judged.attribution,
        event.kind,
        event.input_id,
        event.vendor,
        event.campaign,
        event.source_id,
        judged.traffic,
        event.activity_type,
        event.billing_status,
        event.amount,
        event.amount_scale,
        event.identity,
        event.content_key,
        event.event_time,
        of_period.business_day is null or (event.kind <> 'webhook' and event.arrival = 'version') as is_single,
        event.kind = 'leadping' and (event.billing_status <> '' or event.amount is not null) as is_billed
    from vendor_event event
    left join judged_event judged
        on judged.content_no = event.content_no
        and judged.business_day between :from_day and :to_day
    left join of_period
        on of_period.business_day = judged.business_day
        and judged.identity = event.identity
        and judged.content_key = event.content_key
        and of_period.starts_at <= event.event_time
        and of_period.ends_at > event.event_time
    where event.event_time >= :starts_at
        and event.event_time < :ends_at
),
told_apart as (
    select
        business_day,
        input_id,
        attribution,
        is_billed,
        case when is_billed then vendor else '' end as vendor,
        case when is_billed then campaign else '' end as campaign,
        case when is_billed then source_id else '' end as source_id,
        case when is_billed then traffic else '' end as traffic,
        case when is_billed then activity_type else '' end as activity_type,
        case when is_billed then billing_status else '' end as billing_status,
        case when is_single then kind else '' end as kind,
        case when is_single then identity end as identity,
        case when is_single then content_key end as content_key,
        case when is_single then event_time end as event_time,
        amount,
        amount_scale
    from stored
),
result as (
    select
        business_day, input_id, attribution, is_billed, vendor, campaign, source_id, traffic, activity_type, billing_status, kind, identity,
        content_key, event_time,
        count(*) as events,
        count(amount) as events_with_amount,
        sum(amount) as amount,
        max(amount_scale) as amount_scale
    from told_apart
    group by
        business_day, input_id, attribution, is_billed, vendor, campaign, source_id, traffic, activity_type, billing_status, kind, identity,
        content_key, event_time
)
select
    coalesce(result.business_day, of_period.business_day),
    result.input_id,
    case
        when result.identity is null then result.attribution
        when result.business_day is not null and (
            select count(*)
            from vendor_event version
            join judged_event judged on judged.content_no = version.content_no
            where version.identity = result.identity
                and version.content_key <> result.content_key
        ) > 0 then 'SEVERAL'
        when result.business_day is not null then result.attribution
        when result.kind <> 'webhook' and (
            select count(*)
            from vendor_event version
            join judged_event judged on judged.content_no = version.content_no
            where version.identity = result.identity
        ) > 0 then 'VERSION'
        else 'NONE'
    end as place,
    result.is_billed,
    result.vendor,
    result.campaign,
    result.source_id,
    coalesce(result.traffic, ''),
    result.activity_type,
    result.billing_status,
    result.events,
    result.events_with_amount,
    result.amount,
    result.amount_scale
from result
left join of_period
    on result.business_day is null
    and of_period.starts_at <= result.event_time
    and of_period.ends_at > result.event_time
