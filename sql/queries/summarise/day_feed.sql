-- The feeds of the days that a run touched: deliveries, events, duplicates, what came late, lag by nearest rank over whole seconds (rule 7.4). Silent feeds have rows of their own.
-- grain: one row per day, vendor, campaign, event type
-- :run_no; :known_types  vendor and type, joined by |, of the types that the vendors' documents name
insert into day_feed (
    business_day, vendor, campaign, event_type, deliveries, events, duplicates, late,
    lag_p50_seconds, lag_p95_seconds, lag_p99_seconds, last_event_at, state
)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
),
-- the events of those days; a legacy dnc.created that repeats another event is a delivery of that one
happened as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        event.event_type,
        1 as events,
        event.deliveries,
        0 as versions,
        event.event_time,
        cast(null as integer) as late,
        cast(null as bigint) as lag_seconds,
        cast(null as bigint) as place,
        cast(null as bigint) as places
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.kind in ('webhook', 'leadping')
        and judged.duplicate_of is null
),
-- every version of a Leadping event besides the one that counts, on that one's day
other_versions as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        event.event_type,
        0 as events,
        version.deliveries,
        1 as versions,
        cast(null as timestamp with time zone) as event_time,
        cast(null as integer) as late,
        cast(null as bigint) as lag_seconds,
        cast(null as bigint) as place,
        cast(null as bigint) as places
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    join vendor_event version
        on version.identity = judged.identity
        and version.content_key <> judged.content_key
    where event.kind = 'leadping'
),
repeats as (
    select
        repeated.business_day,
        event.vendor,
        event.campaign,
        event.event_type,
        0 as events,
        legacy.deliveries,
        0 as versions,
        cast(null as timestamp with time zone) as event_time,
        cast(null as integer) as late,
        cast(null as bigint) as lag_seconds,
        cast(null as bigint) as place,
        cast(null as bigint) as places
    from judged_event judged
    join judged_event repeated
        on repeated.identity = judged.duplicate_of
        and repeated.content_key = judged.duplicate_of_content
    join touched on touched.business_day = repeated.business_day
    join vendor_event event
        on event.identity = repeated.identity
        and event.content_key = repeated.content_key
    join vendor_event legacy
        on legacy.identity = judged.identity
        and legacy.content_key = judged.content_key
    where judged.duplicate_of is not null
),
-- the events that gave submissions their outcome, ranked by lag within their feed's day
deciding as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        event.event_type,
        0 as events,
        0 as deliveries,
        0 as versions,
        cast(null as timestamp with time zone) as event_time,
        case when event.event_time > submission.deadline_at then 1 else 0 end as late,
        submission.lag_seconds,
        row_number() over (
            partition by judged.business_day, event.vendor, event.campaign, event.event_type
            order by submission.lag_seconds, submission.identity
        ) as place,
        count(*) over (partition by judged.business_day, event.vendor, event.campaign, event.event_type) as places
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    join judged_submission submission
        on submission.identity = judged.submission
        and submission.deciding_identity = judged.identity
        and submission.deciding_content = judged.content_key
    where event.kind in ('webhook', 'leadping')
        and judged.duplicate_of is null
),
-- one pass over all of it: H2 would read a named block again for each row that it is joined to
said as (
    select * from happened
    union all
    select * from other_versions
    union all
    select * from repeats
    union all
    select * from deciding
),
spoke as (
    select
        business_day,
        vendor,
        campaign,
        event_type,
        sum(deliveries) as deliveries,
        sum(events) as events,
        sum(deliveries) - sum(events) - sum(versions) as duplicates,
        coalesce(sum(late), 0) as late,
        min(lag_seconds) filter (where place * 100 >= places * 50) as lag_p50_seconds,
        min(lag_seconds) filter (where place * 100 >= places * 95) as lag_p95_seconds,
        min(lag_seconds) filter (where place * 100 >= places * 99) as lag_p99_seconds,
        max(event_time) as last_event_at
    from said
    group by business_day, vendor, campaign, event_type
)
select
    business_day, vendor, campaign, event_type, deliveries, events, duplicates, late,
    lag_p50_seconds, lag_p95_seconds, lag_p99_seconds, last_event_at,
    case when vendor || '|' || event_type in (:known_types) then 'ok' else 'unknown_type' end as state
from spoke
