-- Removes the attributions of marked events.
-- grain: one row per event
-- :from_day, :to_day  both included
delete from judged_event
where business_day between :from_day and :to_day
    and exists (
        select 1
        from purged_event purged
        where purged.identity = judged_event.identity
            and purged.content_key = judged_event.content_key
    )
