-- The sources that delivered some events, over all of their versions (refinement 6.1).
-- grain: one row per event and source
-- :identities  uuid array
select distinct
    event.identity,
    coalesce(again.source, event.source) as source
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join vendor_event event on event.identity = wanted_key
left join redelivered_event again on again.identity = event.identity and again.content_key = event.content_key
order by identity, source
