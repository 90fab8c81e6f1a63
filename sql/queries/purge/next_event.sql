-- The first event of a stretch of time; no row if there is none.
-- grain: one row
-- :starts_at, :before  the stretch, half-open
select event_time
from vendor_event
where event_time >= :starts_at
    and event_time < :before
order by event_time
fetch first 1 row only
