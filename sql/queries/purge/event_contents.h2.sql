-- Removes the contents of marked events of a stretch of time, before the events themselves: on H2 they lie apart.
-- grain: one row per event version
-- :starts_at, :ends_at  half-open
delete from event_content
where content_no in (
    select event.content_no
    from vendor_event event
    join purged_event purged
        on purged.identity = event.identity
        and purged.content_key = event.content_key
    where event.event_time >= :starts_at
        and event.event_time < :ends_at
)
