-- Rows and sums that billing.csv must have. Grain: vendor. :from and :to are days, both included.
select
    vendor,
    count(*) as row_count,
    sum(events) as events,
    sum(events_with_amount) as events_with_amount,
    sum(amount) as amount
from day_billing
where business_day between :from and :to
group by vendor
