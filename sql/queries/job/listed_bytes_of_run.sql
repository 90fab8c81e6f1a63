-- How many unpacked bytes a run listed.
-- grain: one row
-- :run_no
select coalesce(sum(taken_bytes), 0) as bytes
from input_file
where run_no = :run_no
