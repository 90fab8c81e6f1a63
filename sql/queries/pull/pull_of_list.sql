-- How far a list is.
-- grain: one row, none before it began
-- :run_no, :source, :list, :part
select
    run_no, source, list, part, from_at, to_at, covered_to, began_at, file, durable_bytes, next_cursor, pages, records, restarts,
    state, message
from pull
where run_no = :run_no
    and source = :source
    and list = :list
    and part = :part
