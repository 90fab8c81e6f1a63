-- The waterfall of a period, its days added up.
-- grain: one row per vendor, campaign and traffic
-- :period_from, :period_to  days, both included
select
    vendor,
    campaign,
    traffic,
    sum(submitted) as submitted,
    sum(created) as created,
    sum(landline) as landline,
    sum(dnc) as dnc,
    sum(rejected) as rejected,
    sum(duplicate) as duplicate,
    sum(contradicted) as contradicted,
    sum(ambiguous) as ambiguous,
    sum(pending) as pending,
    sum(missing) as missing
from day_waterfall
where business_day between :period_from and :period_to
group by vendor, campaign, traffic
order by vendor, campaign, traffic
