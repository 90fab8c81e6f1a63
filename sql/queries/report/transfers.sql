-- transfers.csv of a period. Grain: (day, vendor, campaign, traffic, destination). :from and :to are days, both included.
select
    business_day,
    vendor,
    campaign,
    traffic,
    transferred_raw,
    transferred_to,
    transfers
from day_transfer
where business_day between :from and :to
