-- Money at stake in the open discrepancies of a period: an amount per subject, however many reasons name it (the greatest, as a changed amount is part of the amount). What a vendor
-- took back is not at stake, and makes nothing else less.
-- The scale is that of the amounts that are counted (rule 7.3). Grain: currency. :from and :to are days, both included.
with named as (
    select
        vendor,
        subject,
        currency,
        amount,
        amount_scale,
        max(amount) over (partition by vendor, subject, currency) as counted
    from discrepancy
    where business_day between :from and :to
      and state = 'OPEN'
      and amount > 0
),
subjects as (
    select
        vendor,
        subject,
        currency,
        counted as amount,
        max(amount_scale) as amount_scale
    from named
    where amount = counted
    group by vendor, subject, currency, counted
)
select
    currency,
    sum(amount) as amount,
    max(amount_scale) as amount_scale
from subjects
group by currency
order by currency
