-- An archive file of a ledger is read again.
-- grain: one row
-- :path
delete from ledger_file
where path = :path
