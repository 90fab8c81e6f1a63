-- waterfall.csv of a period. Grain: (day, vendor, campaign, traffic). :from and :to are days, both included.
select
    business_day,
    vendor,
    campaign,
    traffic,
    submitted,
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
where business_day between :from and :to
