-- Rows and sums that claims.csv must have. Grain: currency. :from and :to are days, both included.
with disputed as (
    select
        vendor,
        subject,
        currency,
        max(amount) as amount
    from discrepancy
    where business_day between :from and :to
      and state in ('OPEN', 'ACCEPTED')
      and reason in ('BILLED_AFTER_DNC', 'BILLED_TWICE', 'BILLED_NOT_BILLABLE')
    group by vendor, subject, currency
)
select
    currency,
    count(*) as row_count,
    sum(amount) as amount
from disputed
group by currency
