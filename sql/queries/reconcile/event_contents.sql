-- The contents of some vendor events: apart from the event's row, or in it, where an H2 store took it in before V11.
-- grain: one row per (identity, content)
-- :identities  uuid array
select event.identity, event.content_key, event.content, apart.content as content_apart
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join vendor_event event on event.identity = wanted_key
left join event_content apart on apart.content_no = event.content_no
order by event.identity, event.content_key
