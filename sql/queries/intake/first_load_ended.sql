-- Whether the last of the indexes is there that a first load goes without.
-- grain: one row
select count(*) as indexes
from pg_indexes
where indexname = 'vendor_event_group'
    and schemaname = current_schema()
