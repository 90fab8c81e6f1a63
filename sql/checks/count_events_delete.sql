-- Forgets what was counted of a period, before it is counted again.
-- grain: one row per row of counted_event
-- :from_day, :to_day  the period, both included
delete from counted_event
where business_day between :from_day and :to_day
