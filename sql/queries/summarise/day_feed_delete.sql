-- Removes the rows of the days whose events a run touched, before they are made again.
-- grain: one row per row of day_feed
-- :run_no
delete from day_feed
where business_day in (select business_day from touched_day where run_no = :run_no and of_events)
