-- The feeds of some days: deliveries, events, duplicates, what came late, lag by nearest rank over whole seconds (rule 7.4). Silent feeds have rows of their own.
-- Versions are joined outer, though whatever is missing is left out: H2 takes tables so joined in the order written, and versions are few.
-- grain: one row per day, vendor, campaign, event type
-- :from_day, :to_day  the days, both included; :starts_at, :ends_at  the same as instants, its end excluded
-- :days, :day_starts, :day_ends  arrays of text: each of the days, its first instant, and the next day's; :known_types  vendor and type, joined by |, of the types that the vendors' documents name
insert into day_feed (
    business_day, vendor, campaign, event_type, deliveries, events, duplicates, late,
    lag_p50_seconds, lag_p95_seconds, lag_p99_seconds, last_event_at, state
)
with of_period as (
    select business_day, starts_at, ends_at
    from unnest(
        cast(:days as date array),
        cast(:day_starts as timestamp with time zone array),
        cast(:day_ends as timestamp with time zone array)
    ) as given (business_day, starts_at, ends_at)
),
parts as (
    select
        business_day,
        vendor,
        campaign,
        event_type,
        deliveries,
        events,
        0 as versions,
        0 as late,
        cast(null as bigint) as lag_p50_seconds,
        cast(null as bigint) as lag_p95_seconds,
        cast(null as bigint) as lag_p99_seconds,
        last_event_at
    from day_event
    where business_day between :from_day and :to_day
    union all
    -- the other versions of a Leadping event: every row that came as a version stands for one; where it is the one that counts, for the first
    select
        judged.business_day,
        counted.vendor,
        counted.campaign,
        counted.event_type,
        coalesce(again.deliveries, case when version.content_key = judged.content_key then first_seen.deliveries else version.deliveries end) as deliveries,
        0 as events,
        1 as versions,
        0 as late,
        cast(null as bigint),
        cast(null as bigint),
        cast(null as bigint),
        cast(null as timestamp with time zone)
    from vendor_event version
    left join vendor_event counted on counted.identity = version.identity
    left join judged_event judged on judged.content_no = counted.content_no
    left join vendor_event first_seen
        on first_seen.identity = version.identity
        and first_seen.arrival = 'fact'
    left join redelivered_event again
        on again.identity = version.identity
        and again.content_key = case when version.content_key = judged.content_key then first_seen.content_key else version.content_key end
    where version.kind = 'leadping'
        and version.arrival = 'version'
        and judged.has_versions
        and first_seen.identity is not null
        and judged.business_day between :from_day and :to_day
    union all
    -- deliveries of a legacy dnc.created belong to the event that it repeats
    select
        repeated.business_day,
        event.vendor,
        event.campaign,
        event.event_type,
        coalesce(again.deliveries, legacy.deliveries),
        0,
        0,
        0,
        cast(null as bigint),
        cast(null as bigint),
        cast(null as bigint),
        cast(null as timestamp with time zone)
    from judged_event judged
    join vendor_event legacy
        on legacy.identity = judged.identity
        and legacy.content_key = judged.content_key
    join vendor_event event
        on event.identity = judged.duplicate_of
        and event.content_key = judged.duplicate_of_content
    join judged_event repeated on repeated.content_no = event.content_no
    left join redelivered_event again
        on again.identity = legacy.identity
        and again.content_key = legacy.content_key
    where judged.duplicate_of is not null
        and repeated.business_day between :from_day and :to_day
    union all
    -- the events that gave submissions their outcome, ranked by lag within their feed's day: their time is the outcome's
    select
        deciding.business_day,
        deciding.vendor,
        deciding.campaign,
        deciding.event_type,
        0,
        0,
        0,
        sum(deciding.late),
        min(deciding.lag_seconds) filter (where deciding.place * 100 >= deciding.places * 50),
        min(deciding.lag_seconds) filter (where deciding.place * 100 >= deciding.places * 95),
        min(deciding.lag_seconds) filter (where deciding.place * 100 >= deciding.places * 99),
        cast(null as timestamp with time zone)
    from (
        select
            of_period.business_day,
            submission.deciding_vendor as vendor,
            submission.deciding_campaign as campaign,
            submission.deciding_type as event_type,
            submission.lag_seconds,
            case when submission.outcome_at > submission.deadline_at then 1 else 0 end as late,
            row_number() over (
                partition by of_period.business_day, submission.deciding_vendor, submission.deciding_campaign, submission.deciding_type
                order by submission.lag_seconds, submission.identity
            ) as place,
            count(*) over (
                partition by of_period.business_day, submission.deciding_vendor, submission.deciding_campaign, submission.deciding_type
            ) as places
        from judged_submission submission
        join of_period
            on of_period.starts_at <= submission.outcome_at
            and of_period.ends_at > submission.outcome_at
        where submission.outcome_at >= :starts_at
            and submission.outcome_at < :ends_at
            and submission.deciding_identity is not null
    ) deciding
    group by deciding.business_day, deciding.vendor, deciding.campaign, deciding.event_type
),
result as (
    select
        business_day,
        vendor,
        campaign,
        event_type,
        sum(deliveries) as deliveries,
        sum(events) as events,
        sum(deliveries) - sum(events) - sum(versions) as duplicates,
        sum(late) as late,
        max(lag_p50_seconds) as lag_p50_seconds,
        max(lag_p95_seconds) as lag_p95_seconds,
        max(lag_p99_seconds) as lag_p99_seconds,
        max(last_event_at) as last_event_at
    from parts
    group by business_day, vendor, campaign, event_type
)
select
    business_day, vendor, campaign, event_type, deliveries, events, duplicates, late,
    lag_p50_seconds, lag_p95_seconds, lag_p99_seconds, last_event_at,
    case when vendor || '|' || event_type in (:known_types) then 'ok' else 'unknown_type' end as state
from result
