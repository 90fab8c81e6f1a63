-- As count_events.sql, in the order in which the rows lie: by the index of their times each row would be on another page than the one before it, and H2 reads a page whole. The index tells which
-- stretches of the table have events of the period; these are read. Counted in one block first, as H2 writes the rows of a block to disk before the next one reads them.
-- grain, parameters: as there
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
-- one row
bounds as (
    select cast(:day_starts as timestamp with time zone array) as starts, cast(:day_ends as timestamp with time zone array) as ends
),
stretch as (
    select event._rowid_ / 64 as stretch_no
    from vendor_event event
    where event.event_time >= :starts_at
        and event.event_time < :ends_at
    group by event._rowid_ / 64
    order by event._rowid_ / 64
),
counted as (
    select
        judged.business_day,
        event.input_id,
        judged.attribution,
        event.kind,
        event.vendor,
        event.campaign,
        event.source_id,
        judged.traffic,
        event.activity_type,
        event.billing_status,
        event.kind = 'leadping' and (event.billing_status <> '' or event.amount is not null) as is_billed,
        case when judged.business_day is null or (event.kind <> 'webhook' and event.arrival = 'version') then event.identity end as identity,
        case when judged.business_day is null or (event.kind <> 'webhook' and event.arrival = 'version') then event.content_key end as content_key,
        max(event.event_time) as event_time,
        count(*) as events,
        count(event.amount) as events_with_amount,
        sum(event.amount) as amount,
        max(event.amount_scale) as amount_scale
    from bounds
    left join stretch on true
    left join vendor_event event on event._rowid_ between stretch.stretch_no * 64 and stretch.stretch_no * 64 + 63
    -- the day that an event is attributed on, if that is the day of its time
    left join judged_event judged
        on judged.content_no = event.content_no
        and judged.identity = event.identity
        and judged.content_key = event.content_key
        and judged.business_day between :from_day and :to_day
        and bounds.starts[datediff(day, :from_day, judged.business_day) + 1] <= event.event_time
        and bounds.ends[datediff(day, :from_day, judged.business_day) + 1] > event.event_time
    where event.event_time >= :starts_at
        and event.event_time < :ends_at
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
),
told_apart as (
    select
        business_day, input_id, attribution, is_billed,
        case when is_billed then vendor else '' end as vendor,
        case when is_billed then campaign else '' end as campaign,
        case when is_billed then source_id else '' end as source_id,
        case when is_billed then traffic else '' end as traffic,
        case when is_billed then activity_type else '' end as activity_type,
        case when is_billed then billing_status else '' end as billing_status,
        case when identity is not null then kind else '' end as kind,
        identity,
        content_key,
        case when identity is not null then event_time end as event_time,
        events,
        events_with_amount,
        amount,
        amount_scale
    from counted
),
result as (
    select
        business_day, input_id, attribution, is_billed, vendor, campaign, source_id, traffic, activity_type, billing_status, kind, identity,
        content_key, event_time,
        sum(events) as events,
        sum(events_with_amount) as events_with_amount,
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
