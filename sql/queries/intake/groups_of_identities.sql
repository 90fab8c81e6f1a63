-- The groups that hold a stored version of some identities.
-- grain: one row per (identity, group)
-- :identities  uuid array
select line.identity, line.group_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join submission_line line on line.identity = wanted_key
union
select answer.identity, answer.group_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join answered_lead answer on answer.identity = wanted_key
union
select event.identity, event.group_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join vendor_event event on event.identity = wanted_key
