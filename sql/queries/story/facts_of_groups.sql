-- The facts of some groups (phones).
-- grain: one row per fact
-- :groups  varchar array
select identity, group_key from unnest(cast(:groups as varchar array)) as wanted (wanted_key) join submission_line on group_key = wanted_key
union
select identity, group_key from unnest(cast(:groups as varchar array)) as wanted (wanted_key) join answered_lead on group_key = wanted_key
union
select identity, group_key from unnest(cast(:groups as varchar array)) as wanted (wanted_key) join vendor_event on group_key = wanted_key
order by identity
