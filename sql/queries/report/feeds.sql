-- feeds.csv of a period. Grain: (day, vendor, campaign, event type). :from and :to are days, both included.
select
    business_day,
    vendor,
    campaign,
    event_type,
    deliveries,
    events,
    duplicates,
    late,
    lag_p50_seconds,
    lag_p95_seconds,
    lag_p99_seconds,
    last_event_at,
    state
from day_feed
where business_day between :from and :to
