-- Forgets which discrepancies the changed causes are of, once they were brought to them.
-- grain: one row per note
delete from changed_discrepancy
