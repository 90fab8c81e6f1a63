-- How many days of a period a run after the given one has made again.
-- grain: one row
-- :from, :to  days, both included; :run_no  the run that the edition was judged by
select count(distinct business_day) as days
from (
    select business_day, run_no from touched_day
    union all
    select business_day, run_no from day_made
) made
where business_day between :from and :to
  and run_no > :run_no
