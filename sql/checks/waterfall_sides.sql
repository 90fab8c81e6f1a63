-- Rule 9.3: what the waterfall adds up to, column by column of its outcomes, and the submissions; how many rows waterfall.sql has.
-- grain: one row
-- :from_day, :to_day  the period, both included
with judged as (
    select business_day, vendor, campaign, traffic, outcome, count(*) as counted
    from judged_submission
    where business_day between :from_day and :to_day
    group by business_day, vendor, campaign, traffic, outcome
),
both_sides as (
    select
        business_day,
        vendor,
        campaign,
        traffic,
        submitted,
        created + landline + dnc + rejected + duplicate + contradicted + ambiguous + pending + missing as outcomes,
        0 as counted,
        created,
        landline,
        dnc,
        rejected,
        duplicate,
        contradicted,
        ambiguous,
        pending,
        missing
    from day_waterfall
    where business_day between :from_day and :to_day
    union all
    select
        business_day,
        vendor,
        campaign,
        traffic,
        0,
        0,
        counted,
        case when outcome = 'CREATED' then -counted else 0 end,
        case when outcome = 'LANDLINE' then -counted else 0 end,
        case when outcome = 'DNC' then -counted else 0 end,
        case when outcome = 'REJECTED' then -counted else 0 end,
        case when outcome = 'DUPLICATE' then -counted else 0 end,
        case when outcome = 'CONTRADICTED' then -counted else 0 end,
        case when outcome = 'AMBIGUOUS' then -counted else 0 end,
        case when outcome = 'PENDING' then -counted else 0 end,
        case when outcome = 'MISSING' then -counted else 0 end
    from judged
),
told as (
    select
        sum(submitted) as submitted,
        sum(outcomes) as outcomes,
        sum(counted) as counted,
        abs(sum(created)) + abs(sum(landline)) + abs(sum(dnc)) + abs(sum(rejected)) + abs(sum(duplicate))
            + abs(sum(contradicted)) + abs(sum(ambiguous)) + abs(sum(pending)) + abs(sum(missing)) as otherwise
    from both_sides
    group by business_day, vendor, campaign, traffic
),
result as (
    select
        coalesce(sum(outcomes), 0) as left_side,
        coalesce(sum(counted), 0) as right_side,
        coalesce(sum(case when submitted <> counted or submitted <> outcomes or otherwise <> 0 then 1 else 0 end), 0) as doubts
    from told
)
select '' as label, left_side, right_side, 0 as scale, doubts
from result
