-- The sources that delivered some events, over all of their versions (refinement 6.1).
-- grain: one row per event and source
-- :identities  uuid array
select distinct
    identity,
    source
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join vendor_event on identity = wanted_key
order by identity, source
