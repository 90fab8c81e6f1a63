-- The first event before an instant, null if there is none.
-- grain: one row
-- :before
select min(event_time) as event_time
from vendor_event
where event_time < :before
