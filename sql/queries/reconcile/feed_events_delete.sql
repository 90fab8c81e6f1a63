-- Removes the counted events of the days whose events a run touched, before they are counted again.
-- grain: one row per row of day_event
-- :run_no
delete from day_event
where business_day in (select business_day from touched_day where run_no = :run_no and of_events)
