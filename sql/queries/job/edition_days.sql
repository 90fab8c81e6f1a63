-- Days that have an edition of their own.
-- grain: one row per day
select distinct period_from as business_day
from edition
where period_from = period_to
    and status = 'published'
order by business_day
