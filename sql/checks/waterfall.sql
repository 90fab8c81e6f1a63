-- Rule 9.3: waterfall rows that are not the count of their submissions, or whose outcomes do not add up to what was submitted.
-- grain: one row per offending day, vendor, campaign, traffic
-- :from_day, :to_day  the period, both included
with both_sides as (
    select
        business_day,
        vendor,
        campaign,
        traffic,
        submitted,
        created + landline + dnc + rejected + duplicate + contradicted + ambiguous + pending + missing as outcomes,
        0 as counted
    from day_waterfall
    where business_day between :from_day and :to_day
    union all
    select business_day, vendor, campaign, traffic, 0, 0, 1
    from judged_submission
    where business_day between :from_day and :to_day
),
result as (
    select
        business_day,
        vendor,
        campaign,
        traffic,
        sum(submitted) as submitted,
        sum(outcomes) as outcomes,
        sum(counted) as counted
    from both_sides
    group by business_day, vendor, campaign, traffic
)
select business_day, vendor, campaign, traffic, submitted, outcomes, counted
from result
where submitted <> counted
    or submitted <> outcomes
order by business_day, vendor, campaign, traffic
