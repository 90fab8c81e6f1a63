-- An archive file of a ledger was read.
-- grain: one row
-- :path, :bytes
insert into ledger_file (path, bytes)
values (:path, :bytes)
