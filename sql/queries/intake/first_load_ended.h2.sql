-- Whether the last of the indexes is there that a first load goes without.
-- grain: one row
select count(*) = 1 as has_ended
from information_schema.indexes
where index_name = 'vendor_event_group'
    and table_schema = current_schema
