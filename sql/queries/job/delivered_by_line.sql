-- Which of some facts a line of a file has delivered already.
-- grain: one row per fact
-- :identities  uuid array; :input_id, :line_no
select identity, content_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join submission_line on identity = wanted_key
where input_id = :input_id and line_no = :line_no
union
select identity, content_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join answered_lead on identity = wanted_key
where input_id = :input_id and line_no = :line_no
union
select identity, content_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join vendor_event on identity = wanted_key
where input_id = :input_id and line_no = :line_no
union
select identity, content_key
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join delivery on identity = wanted_key
where input_id = :input_id and line_no = :line_no
order by identity, content_key
