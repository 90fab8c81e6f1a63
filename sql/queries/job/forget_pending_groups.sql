-- Removes pending groups that a run has taken over.
-- grain: one row per group
-- :pending
delete from touched_group
where run_no = :pending
