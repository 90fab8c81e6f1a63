-- Days in a range with a submission or an event.
-- grain: one row per day
-- :period_from, :period_to  days, both included
select business_day
from judged_submission
where business_day between :period_from and :period_to
union
select business_day
from judged_event
where business_day between :period_from and :period_to
order by business_day
