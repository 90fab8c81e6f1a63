-- Which versions of some events were purged.
-- grain: one row per version
-- :identities  uuid array
select identity, content_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join purged_event on identity = wanted_key
order by identity, content_key
