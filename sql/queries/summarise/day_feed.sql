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
        judged.identity,
        judged.content_key,
        judged.business_day,
        event.kind,
        event.vendor,
        event.campaign,
        event.event_type,
        event.event_time,
        event.deliveries
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.kind in ('webhook', 'leadping')
        and judged.duplicate_of is null
),
-- every version of a Leadping event besides the one that counts
other_versions as (
    select
        happened.business_day,
        happened.vendor,
        happened.campaign,
        happened.event_type,
        count(*) as versions,
        sum(version.deliveries) as deliveries
    from happened
    join vendor_event version
        on version.identity = happened.identity
        and version.content_key <> happened.content_key
    where happened.kind = 'leadping'
    group by happened.business_day, happened.vendor, happened.campaign, happened.event_type
),
repeats as (
    select
        happened.business_day,
        happened.vendor,
        happened.campaign,
        happened.event_type,
        sum(legacy.deliveries) as deliveries
    from judged_event judged
    join happened
        on happened.identity = judged.duplicate_of
        and happened.content_key = judged.duplicate_of_content
    join vendor_event legacy
        on legacy.identity = judged.identity
        and legacy.content_key = judged.content_key
    where judged.duplicate_of is not null
    group by happened.business_day, happened.vendor, happened.campaign, happened.event_type
),
counted as (
    select
        business_day,
        vendor,
        campaign,
        event_type,
        count(*) as events,
        sum(deliveries) as deliveries,
        max(event_time) as last_event_at
    from happened
    group by business_day, vendor, campaign, event_type
),
-- the events that gave submissions their outcome, ranked by lag within their feed's day
deciding as (
    select
        happened.business_day,
        happened.vendor,
        happened.campaign,
        happened.event_type,
        submission.lag_seconds,
        case when happened.event_time > submission.deadline_at then 1 else 0 end as late,
        row_number() over (
            partition by happened.business_day, happened.vendor, happened.campaign, happened.event_type
            order by submission.lag_seconds, submission.identity
        ) as place,
        count(*) over (
            partition by happened.business_day, happened.vendor, happened.campaign, happened.event_type
        ) as places
    from happened
    join judged_event judged
        on judged.identity = happened.identity
        and judged.content_key = happened.content_key
    join judged_submission submission
        on submission.identity = judged.submission
        and submission.deciding_identity = happened.identity
        and submission.deciding_content = happened.content_key
),
lags as (
    select
        business_day,
        vendor,
        campaign,
        event_type,
        sum(late) as late,
        min(lag_seconds) filter (where place * 100 >= places * 50) as lag_p50_seconds,
        min(lag_seconds) filter (where place * 100 >= places * 95) as lag_p95_seconds,
        min(lag_seconds) filter (where place * 100 >= places * 99) as lag_p99_seconds
    from deciding
    group by business_day, vendor, campaign, event_type
),
spoke as (
    select
        counted.business_day,
        counted.vendor,
        counted.campaign,
        counted.event_type,
        counted.deliveries + coalesce(other_versions.deliveries, 0) + coalesce(repeats.deliveries, 0) as deliveries,
        counted.events,
        counted.deliveries + coalesce(other_versions.deliveries, 0) + coalesce(repeats.deliveries, 0)
            - counted.events - coalesce(other_versions.versions, 0) as duplicates,
        coalesce(lags.late, 0) as late,
        lags.lag_p50_seconds,
        lags.lag_p95_seconds,
        lags.lag_p99_seconds,
        counted.last_event_at,
        case
            when counted.vendor || '|' || counted.event_type in (:known_types) then 'ok'
            else 'unknown_type'
        end as state
    from counted
    left join other_versions
        on other_versions.business_day = counted.business_day
        and other_versions.vendor = counted.vendor
        and other_versions.campaign = counted.campaign
        and other_versions.event_type = counted.event_type
    left join repeats
        on repeats.business_day = counted.business_day
        and repeats.vendor = counted.vendor
        and repeats.campaign = counted.campaign
        and repeats.event_type = counted.event_type
    left join lags
        on lags.business_day = counted.business_day
        and lags.vendor = counted.vendor
        and lags.campaign = counted.campaign
        and lags.event_type = counted.event_type
)
select
    business_day, vendor, campaign, event_type, deliveries, events, duplicates, late,
    lag_p50_seconds, lag_p95_seconds, lag_p99_seconds, last_event_at, state
from spoke
