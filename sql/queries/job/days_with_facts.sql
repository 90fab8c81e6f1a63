-- Which of some days have a submission, an event or an answer. An answer is of the day of its own time, whatever day the submission is of that it is about (rule 3.3).
-- Of each day the next one with a submission or an event is looked up in the index: asked with exists, PostgreSQL would read the days of all facts. Answers are counted, on days that have nothing
-- else and so few of them: asked for one, PostgreSQL would expect it soon, and read the answers of all times where there is none.
-- grain: one row per day
-- :days, :day_starts, :day_ends  arrays of text: each day, its first instant, and the next day's
select business_day
from unnest(
    cast(:days as date array),
    cast(:day_starts as timestamp with time zone array),
    cast(:day_ends as timestamp with time zone array)
) as wanted (business_day, starts_at, ends_at)
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
    or (
        select count(*)
        from answered_lead
        where answered_lead.answered_at >= wanted.starts_at
            and answered_lead.answered_at < wanted.ends_at
    ) > 0
order by business_day
