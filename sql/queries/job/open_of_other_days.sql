-- How many discrepancies are open on days that are not of the period.
-- grain: one row
-- :period_from, :period_to  days, both included
select count(*) as open
from discrepancy
where state = 'OPEN'
    and business_day not between :period_from and :period_to
