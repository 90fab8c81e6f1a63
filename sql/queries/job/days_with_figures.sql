-- Which of some days have a row of calls or of the register, be it that no fact is of them: a callback counts on the day that it is due (rule 7.2), an opt-out on that of its own time.
-- grain: one row per day
-- :days  date array
select business_day
from unnest(cast(:days as date array)) as wanted (business_day)
where exists (select 1 from day_call_activity where day_call_activity.business_day = wanted.business_day)
    or exists (select 1 from dnc_register where dnc_register.business_day = wanted.business_day)
order by business_day
