-- Makes the indexes of vendor events that a first load went without; nothing is done where they stand.
-- grain: one row
select index_vendor_events()
