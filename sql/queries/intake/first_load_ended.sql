-- Whether the indexes are there that a first load goes without: the last that each of the two sessions makes.
-- grain: one row
select count(*) = 2 as has_ended
from pg_indexes
where indexname in ('vendor_event_billed', 'group_link_link')
    and schemaname = current_schema()
