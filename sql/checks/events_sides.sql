-- Rule 9.4: stored events, and attributions.
-- grain: one row
-- parameters as in events.sql
with stored as (
    select distinct
        identity,
        case when kind = 'webhook' then content_key end as content_key
    from vendor_event
    where event_time >= :starts_at
        and event_time < :ends_at
),
-- the version that counts may be of another day
left_side as (
    select count(*) as events
    from stored
    where not exists (
        select 1
        from judged_event judged
        where judged.identity = stored.identity
            and (stored.content_key is null or judged.content_key = stored.content_key)
            and judged.business_day not between :from_day and :to_day
    )
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
select '' as label, left_side.events as left_side, right_side.attributions as right_side, 0 as scale
from left_side, right_side
