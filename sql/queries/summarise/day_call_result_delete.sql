-- Removes the rows of the days whose events a run touched, before they are made again.
-- grain: one row per row of day_call_result
-- :run_no
delete from day_call_result
where business_day in (select business_day from touched_day where run_no = :run_no and of_events)
