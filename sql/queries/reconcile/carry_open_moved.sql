-- Adds what moved to or from a day.
-- grain: one row
-- :business_day, :moved
update day_open
set moved = moved + :moved
where business_day = :business_day
