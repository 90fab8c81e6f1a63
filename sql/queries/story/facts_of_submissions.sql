-- The facts that are attributed to some submissions, or that could not choose among several, and the submissions' own house lines; looked for among the groups that can hold such facts.
-- grain: one row per fact
-- :groups  varchar array; :submissions  uuid array
select judged.identity, judged.group_key
from unnest(cast(:groups as varchar array)) as wanted (wanted_key)
join vendor_event event on event.group_key = wanted_key
join judged_event judged on judged.content_no = event.content_no
where judged.submission in (select held.held_key from unnest(cast(:submissions as uuid array)) as held (held_key))
    or judged.attribution = 'AMBIGUOUS'
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
