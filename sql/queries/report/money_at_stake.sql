-- Money at stake in the open discrepancies of a period: an amount per subject, however many reasons name it (the greatest, as a changed amount is part of the amount).
-- Grain: currency. :from and :to are days, both included.
select
    currency,
    sum(amount) as amount,
    max(amount_scale) as amount_scale
from (
    select
        vendor,
        subject,
        currency,
        max(amount) as amount,
        max(amount_scale) as amount_scale
    from discrepancy
    where business_day between :from and :to
      and state = 'OPEN'
      and amount is not null
    group by vendor, subject, currency
) subjects
group by currency
order by currency
