-- What a run saw that no document knows (rule 2.3), and what waits.
-- grain: one row per source, kind and value
-- :run_no
select source, what, said, times
from run_note
where run_no = :run_no
order by source, what, said
