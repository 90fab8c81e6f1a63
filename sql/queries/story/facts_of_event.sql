-- The Leadping event or lead of this id.
-- grain: one row per fact
-- :event_id
select distinct identity, group_key
from vendor_event
where event_id = :event_id
order by identity
