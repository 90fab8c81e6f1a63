-- The waterfall of the days that a run touched (rule 7.1).
-- grain: one row per day, vendor, campaign, traffic
-- :run_no
insert into day_waterfall (
    business_day, vendor, campaign, traffic, submitted, created, landline, dnc, rejected, duplicate, contradicted, ambiguous, pending, missing
)
with touched as (
    select distinct business_day
    from touched_day
    where run_no = :run_no
),
result as (
    select
        submission.business_day,
        submission.vendor,
        submission.campaign,
        submission.traffic,
        count(*) as submitted,
        count(*) filter (where submission.outcome = 'CREATED') as created,
        count(*) filter (where submission.outcome = 'LANDLINE') as landline,
        count(*) filter (where submission.outcome = 'DNC') as dnc,
        count(*) filter (where submission.outcome = 'REJECTED') as rejected,
        count(*) filter (where submission.outcome = 'DUPLICATE') as duplicate,
        count(*) filter (where submission.outcome = 'CONTRADICTED') as contradicted,
        count(*) filter (where submission.outcome = 'AMBIGUOUS') as ambiguous,
        count(*) filter (where submission.outcome = 'PENDING') as pending,
        count(*) filter (where submission.outcome = 'MISSING') as missing
    from touched
    join judged_submission submission on submission.business_day = touched.business_day
    group by submission.business_day, submission.vendor, submission.campaign, submission.traffic
)
select
    business_day, vendor, campaign, traffic, submitted, created, landline, dnc, rejected, duplicate, contradicted, ambiguous, pending, missing
from result
