-- The days on which each feed had an event (rule 6, FEED_SILENT): of days that this run touched from the events, of all others from their summary.
-- grain: one row per vendor, campaign, event type and day with an event
-- :run_no
with fresh as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
),
result as (
    select
        feed.vendor,
        feed.campaign,
        feed.event_type,
        feed.business_day
    from day_feed feed
    where feed.events > 0
        and not exists (select 1 from fresh where fresh.business_day = feed.business_day)
    union
    select
        event.vendor,
        event.campaign,
        event.event_type,
        judged.business_day
    from fresh
    join judged_event judged on judged.business_day = fresh.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.kind in ('webhook', 'leadping')
        and judged.duplicate_of is null
)
select
    vendor,
    campaign,
    event_type,
    business_day
from result
order by vendor, campaign, event_type, business_day
