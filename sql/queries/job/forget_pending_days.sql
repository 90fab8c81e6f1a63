-- Removes pending days that a run has taken over.
-- grain: one row per day
-- :pending
delete from touched_day
where run_no = :pending
