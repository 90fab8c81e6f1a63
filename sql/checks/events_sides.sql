-- Rule 9.4: stored events, and attributions.
-- grain: one row
-- parameters as in events.sql
with webhooks as (
    select count(*) as events
    from vendor_event
    where event_time >= :starts_at
        and event_time < :ends_at
        and kind = 'webhook'
),
versioned as (
    select distinct identity
    from vendor_event
    where event_time >= :starts_at
        and event_time < :ends_at
        and kind <> 'webhook'
),
-- the version that counts may be of another day
elsewhere as (
    select count(*) as events
    from versioned
    join judged_event judged on judged.identity = versioned.identity
    where judged.business_day not between :from_day and :to_day
),
right_side as (
    select
        count(*) filter (where attribution = 'MATCHED')
            + count(*) filter (where attribution = 'AMBIGUOUS')
            + count(*) filter (where attribution = 'UNKNOWN_LEAD')
            + count(*) filter (where attribution = 'NEEDS_NO_LEAD') as attributions
    from judged_event
    where business_day between :from_day and :to_day
)
select
    '' as label,
    webhooks.events + (select count(*) from versioned) - elsewhere.events as left_side,
    right_side.attributions as right_side,
    0 as scale
from webhooks, elsewhere, right_side
