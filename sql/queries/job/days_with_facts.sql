-- Which of some days have a submission or an event. Of each day the next one with a fact is looked up in the index: asked with exists, PostgreSQL would read the days of all facts.
-- grain: one row per day
-- :days  date array
select business_day
from unnest(cast(:days as date array)) as wanted (business_day)
where (
        select judged_submission.business_day
        from judged_submission
        where judged_submission.business_day >= wanted.business_day
        order by judged_submission.business_day
        fetch first 1 row only
    ) = wanted.business_day
    or (
        select judged_event.business_day
        from judged_event
        where judged_event.business_day >= wanted.business_day
        order by judged_event.business_day
        fetch first 1 row only
    ) = wanted.business_day
order by business_day
