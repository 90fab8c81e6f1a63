-- The sources that delivered some events, over all of their versions (refinement 6.1).
-- grain: one row per event and source
-- :identities  uuid array
select distinct
    identity,
    source
from vendor_event
where identity = any(:identities)
order by identity, source
