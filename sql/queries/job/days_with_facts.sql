-- Which of some days have a submission or an event.
-- grain: one row per day
-- :days  date array
select business_day
from unnest(cast(:days as date array)) as wanted (business_day)
where exists (select 1 from judged_submission where judged_submission.business_day = wanted.business_day)
    or exists (select 1 from judged_event where judged_event.business_day = wanted.business_day)
order by business_day
