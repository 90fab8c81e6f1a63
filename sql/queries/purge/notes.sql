-- Removes the notes of runs of purged days.
-- grain: one row per note
-- :before
delete from run_note
where run_no in (select run_no from run where as_of < :before)
