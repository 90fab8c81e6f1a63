-- Removes what is noted of further deliveries of marked events.
-- grain: one row per event version
delete from redelivered_event
where exists (
        select 1
        from purged_event purged
        where purged.identity = redelivered_event.identity
            and purged.content_key = redelivered_event.content_key
    )
