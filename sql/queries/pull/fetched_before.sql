-- Which of some deliveries pulls and table queries made before (rule 2.6).
-- grain: one row per delivery that was
-- :keys  uuid array
select known_by
from unnest(cast(:keys as uuid array)) as wanted (wanted_key)
join fetched on known_by = wanted_key
order by known_by
