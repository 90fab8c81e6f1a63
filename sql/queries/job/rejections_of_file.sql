-- The rejected records of a file.
-- grain: one row per record
-- :input_id
select record_no, line_no, reason, raw
from rejection
where input_id = :input_id
order by record_no
