-- Makes the indexes that a first load went without; nothing is done where they stand.
-- grain: one row
select end_first_load()
