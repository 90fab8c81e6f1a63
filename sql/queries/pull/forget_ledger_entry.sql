-- An entry of a ledger that was fetched again takes the place of the earlier one.
-- grain: one row
-- :vendor, :kind, :entry_id, :fetched_at
delete from ledger_entry
where vendor = :vendor
    and kind = :kind
    and entry_id = :entry_id
    and fetched_at <= :fetched_at
