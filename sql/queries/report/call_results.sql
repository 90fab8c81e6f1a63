-- call-results.csv of a period. Grain: (day, vendor, campaign, traffic, call type, call result). :from and :to are days, both included.
select
    business_day,
    vendor,
    campaign,
    traffic,
    call_type,
    call_result,
    calls,
    scheduled
from day_call_result
where business_day between :from and :to
