-- Removes the rows of some days, before they are made again.
-- grain: one row per row of day_feed
-- :from_day, :to_day  the days, both included
delete from day_feed
where business_day between :from_day and :to_day
