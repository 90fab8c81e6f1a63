-- A ledger list was read to its end for a time, unless its pull says that it is not whole.
-- grain: one row
-- all columns of ledger_window; :source, :file  of the archive, without ending
insert into ledger_window (vendor, kind, from_at, to_at)
select
    cast(:vendor as varchar), cast(:kind as varchar), cast(:from_at as timestamp with time zone), cast(:to_at as timestamp with time zone)
where not exists (
    select 1
    from pull
    where source = :source
        and file = :file
        and state = 'failed'
)
