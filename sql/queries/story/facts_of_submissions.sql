-- The facts that are attributed to some submissions, or that could not choose among several, and the submissions' own house lines; looked for among the groups that can hold such facts.
-- grain: one row per fact
-- :groups  varchar array; :submissions  uuid array
select identity, group_key
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_event on group_key = wanted_key
where submission in (select held.held_key from unnest(cast(:submissions as uuid array)) as held (held_key))
    or attribution = 'AMBIGUOUS'
union
select identity, group_key
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join judged_answer on group_key = wanted_key
where submission in (select held.held_key from unnest(cast(:submissions as uuid array)) as held (held_key))
    or submission is null
union
select identity, group_key
from unnest(cast(:submissions as uuid array)) as held (held_key)
join submission_line on identity = held_key
order by identity
