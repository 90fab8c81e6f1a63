-- A ledger list was read to its end for a time.
-- grain: one row
-- all columns of ledger_window
insert into ledger_window (vendor, kind, from_at, to_at)
values (:vendor, :kind, :from_at, :to_at)
