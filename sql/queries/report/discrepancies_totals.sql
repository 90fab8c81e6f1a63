-- Rows and sums that discrepancies.csv must have. Grain: currency. :from and :to are days, both included.
select
    currency,
    count(*) as row_count,
    sum(amount) as amount
from discrepancy
where business_day between :from and :to
group by currency
