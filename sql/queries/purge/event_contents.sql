-- Removes the contents of marked events of a stretch of time, before the events themselves.
-- Merged, since H2 2.5.252 loses its way in an in (select …) of more rows than it keeps in memory.
-- grain: one row per event version
-- :starts_at, :ends_at  half-open
merge into event_content
using (
    select event.content_no
    from vendor_event event
    join purged_event purged
        on purged.identity = event.identity
        and purged.content_key = event.content_key
    where event.event_time >= :starts_at
        and event.event_time < :ends_at
) gone
on event_content.content_no = gone.content_no
when matched then delete
