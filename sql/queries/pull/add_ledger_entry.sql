-- An entry of a ledger, unless a later fetch of it is there already.
-- grain: one row
-- all columns of ledger_entry
insert into ledger_entry (
    vendor, kind, entry_id, event_id, identity, entry_at, business_day, amount, amount_scale, status, unit, billable, fetched_at, source
)
select
    cast(:vendor as varchar), cast(:kind as varchar), cast(:entry_id as varchar), cast(:event_id as varchar), cast(:identity as uuid),
    cast(:entry_at as timestamp with time zone), cast(:business_day as date), cast(:amount as numeric(200, 60)), cast(:amount_scale as integer),
    cast(:status as varchar), cast(:unit as varchar), cast(:billable as boolean), cast(:fetched_at as timestamp with time zone),
    cast(:source as varchar)
where not exists (
    select 1
    from ledger_entry
    where vendor = :vendor
        and kind = :kind
        and entry_id = :entry_id
)
