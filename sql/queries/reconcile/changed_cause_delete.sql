-- Forgets which causes changed, once discrepancies were brought to them.
-- grain: one row per note
delete from changed_cause
