-- The lists that a run asked for, and how they ended.
-- grain: one row per list and window
-- :run_no
select
    run_no, source, list, part, from_at, to_at, covered_to, began_at, file, durable_bytes, next_cursor, pages, records, restarts,
    state, message
from pull
where run_no = :run_no
order by source, began_at, list, part
