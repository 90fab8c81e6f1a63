-- Transfers by destination on the days whose events a run touched: a readable number is one destination however it was written (rule 7.2).
-- grain: one row per day, vendor, campaign, traffic, destination
-- :run_no
insert into day_transfer (business_day, vendor, campaign, traffic, transferred_raw, transferred_to, transfers)
select
    business_day,
    vendor,
    campaign,
    traffic,
    transferred_raw,
    transferred_to,
    sum(events) as transfers
from day_event
where business_day in (select business_day from touched_day where run_no = :run_no and of_events)
    and kind = 'webhook'
    and event_type = 'lead.call_transferred'
group by business_day, vendor, campaign, traffic, transferred_raw, transferred_to
