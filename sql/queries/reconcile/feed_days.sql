-- The days on which each feed had an event (rule 6, FEED_SILENT).
-- grain: one row per vendor, campaign, event type and day with an event
select distinct
    vendor,
    campaign,
    event_type,
    business_day
from day_event
order by vendor, campaign, event_type, business_day
