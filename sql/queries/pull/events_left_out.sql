-- Events that a vendor's ledger names and that no list, file or table ever gave: the newest, which are then asked for by id.
-- grain: one row per event
-- :source
select ledger_entry.event_id
from ledger_entry
where ledger_entry.source = :source
    and ledger_entry.event_id <> ''
    and not exists (
        select 1
        from vendor_event
        where vendor_event.identity = ledger_entry.identity
    )
group by ledger_entry.event_id
order by max(ledger_entry.entry_at) desc, ledger_entry.event_id
fetch first 500 rows only
