-- Rule 9.3: waterfall rows that are not the count of their submissions, column by column, or whose outcomes do not add up to what was submitted.
-- otherwise: how far the columns are from the counts of their outcomes, all together
-- grain: one row per offending day, vendor, campaign, traffic
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
result as (
    select
        business_day,
        vendor,
        campaign,
        traffic,
        sum(submitted) as submitted,
        sum(outcomes) as outcomes,
        sum(counted) as counted,
        abs(sum(created)) + abs(sum(landline)) + abs(sum(dnc)) + abs(sum(rejected)) + abs(sum(duplicate))
            + abs(sum(contradicted)) + abs(sum(ambiguous)) + abs(sum(pending)) + abs(sum(missing)) as otherwise
    from both_sides
    group by business_day, vendor, campaign, traffic
)
select business_day, vendor, campaign, traffic, submitted, outcomes, counted, otherwise
from result
where submitted <> counted
    or submitted <> outcomes
    or otherwise <> 0
order by business_day, vendor, campaign, traffic
