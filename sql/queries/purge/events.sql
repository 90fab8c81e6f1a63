-- Removes marked events of a stretch of time.
-- grain: one row per event version
-- :starts_at, :ends_at  half-open
delete from vendor_event
where event_time >= :starts_at
    and event_time < :ends_at
    and exists (
        select 1
        from purged_event purged
        where purged.identity = vendor_event.identity
            and purged.content_key = vendor_event.content_key
    )
