-- Transfers by destination on the days that a run touched: a readable number is one destination however it was written (rule 7.2).
-- grain: one row per day, vendor, campaign, traffic, destination
-- :run_no
insert into day_transfer (business_day, vendor, campaign, traffic, transferred_raw, transferred_to, transfers)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
),
result as (
    select
        judged.business_day,
        event.vendor,
        event.campaign,
        judged.traffic,
        coalesce(event.transferred_to, event.transferred_raw) as transferred_raw,
        event.transferred_to,
        count(*) as transfers
    from touched
    join judged_event judged on judged.business_day = touched.business_day
    join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.kind = 'webhook'
        and event.event_type = 'lead.call_transferred'
    group by
        judged.business_day,
        event.vendor,
        event.campaign,
        judged.traffic,
        coalesce(event.transferred_to, event.transferred_raw),
        event.transferred_to
)
select business_day, vendor, campaign, traffic, transferred_raw, transferred_to, transfers
from result
