-- Removes attributions that no stored event is behind: no judgement of a phone would find them.
-- grain: one row per attribution
delete from judged_event
where not exists (
    select 1
    from vendor_event event
    where event.content_no = judged_event.content_no
        and event.identity = judged_event.identity
        and event.content_key = judged_event.content_key
)
