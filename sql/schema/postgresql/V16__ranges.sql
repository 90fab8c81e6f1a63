-- Block ranges of facts by time and by file. A range that is not summarised is read by every look-up, and the server summarises only when it vacuums: of a table that a fifth must be added
-- to first, that was a fifth of all its rows, for each day of each edition.
-- Left to the server where a first load has just filled the tables: it vacuums them when the run is over, and that run reads them whole.
create function summarise_ranges() returns void language plpgsql as $$
begin
    if exists (select 1 from pg_class where oid = 'vendor_event'::regclass and 'autovacuum_enabled=off' = any (reloptions)) then
        return;
    end if;
    perform brin_summarize_new_values('submission_line_time');
    perform brin_summarize_new_values('answered_lead_time');
    perform brin_summarize_new_values('vendor_event_time');
    perform brin_summarize_new_values('vendor_event_input');
end
$$;

-- A line told again by a later file moves: the odd one of another time would widen the range of all that lies beside it.
drop index submission_line_time;
create index submission_line_time on submission_line using brin (submitted_at timestamptz_minmax_multi_ops);

select summarise_ranges();
