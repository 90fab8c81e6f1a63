-- The waterfall of the days that a run touched (rule 7.1).
-- grain: one row per day, vendor, campaign, traffic
-- :run_no
insert into day_waterfall (
    business_day, vendor, campaign, traffic, submitted, created, landline, dnc, rejected, duplicate, contradicted, ambiguous, pending, missing
)
select
    business_day,
    vendor,
    campaign,
    traffic,
    count(*) as submitted,
    count(*) filter (where outcome = 'CREATED') as created,
    count(*) filter (where outcome = 'LANDLINE') as landline,
    count(*) filter (where outcome = 'DNC') as dnc,
    count(*) filter (where outcome = 'REJECTED') as rejected,
    count(*) filter (where outcome = 'DUPLICATE') as duplicate,
    count(*) filter (where outcome = 'CONTRADICTED') as contradicted,
    count(*) filter (where outcome = 'AMBIGUOUS') as ambiguous,
    count(*) filter (where outcome = 'PENDING') as pending,
    count(*) filter (where outcome = 'MISSING') as missing
from judged_submission
where business_day in (select business_day from touched_day where run_no = :run_no)
group by business_day, vendor, campaign, traffic
