-- What is stored of each day of a span, for the trend of the HTML pages.
-- grain: one row per day with anything
-- :from, :to  days, both included
with result as (
    select
        business_day,
        sum(submitted) as submitted,
        sum(created) as created,
        sum(landline + dnc + rejected + duplicate) as settled,
        sum(pending) as pending,
        sum(contradicted + ambiguous + missing) as wrong,
        0 as calls,
        0 as open_now
    from day_waterfall
    where business_day between :from and :to
    group by business_day
    union all
    select
        business_day,
        0 as submitted,
        0 as created,
        0 as settled,
        0 as pending,
        0 as wrong,
        sum(calls) as calls,
        0 as open_now
    from day_call_result
    where business_day between :from and :to
    group by business_day
    union all
    select
        business_day,
        0 as submitted,
        0 as created,
        0 as settled,
        0 as pending,
        0 as wrong,
        0 as calls,
        open_before + raised + reopened + moved - resolved - accepted as open_now
    from day_open
    where business_day between :from and :to
)
select
    business_day,
    sum(submitted) as submitted,
    sum(created) as created,
    sum(settled) as settled,
    sum(pending) as pending,
    sum(wrong) as wrong,
    sum(calls) as calls,
    sum(open_now) as open_now
from result
group by business_day
order by business_day
