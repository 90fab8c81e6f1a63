-- The silent feeds of the days whose events a run touched (rule 7.4), after day_feed. The subject of FEED_SILENT is vendor, campaign, type and day, joined by |.
-- grain: one row per day, vendor, campaign, event type
-- :run_no
insert into day_feed (
    business_day, vendor, campaign, event_type, deliveries, events, duplicates, late,
    lag_p50_seconds, lag_p95_seconds, lag_p99_seconds, last_event_at, state
)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
        and of_events
),
silent as (
    select
        cause.business_day,
        cause.vendor,
        cause.campaign,
        substring(
            cause.subject
            from char_length(cause.vendor) + char_length(cause.campaign) + 3
            for char_length(cause.subject) - char_length(cause.vendor) - char_length(cause.campaign) - 3
                - char_length(cast(cause.business_day as varchar(20)))
        ) as event_type
    from touched
    join cause on cause.business_day = touched.business_day
    where cause.group_key = '#FEED_SILENT'
),
result as (
    select
        silent.business_day,
        silent.vendor,
        silent.campaign,
        silent.event_type,
        max(spoke.last_event_at) as last_event_at
    from silent
    left join day_feed spoke
        on spoke.vendor = silent.vendor
        and spoke.campaign = silent.campaign
        and spoke.event_type = silent.event_type
        and spoke.business_day < silent.business_day
        and spoke.business_day >= silent.business_day - interval '14' day
        and spoke.events > 0
    group by silent.business_day, silent.vendor, silent.campaign, silent.event_type
)
select
    business_day,
    vendor,
    campaign,
    event_type,
    0,
    0,
    0,
    0,
    cast(null as bigint),
    cast(null as bigint),
    cast(null as bigint),
    last_event_at,
    'silent'
from result
