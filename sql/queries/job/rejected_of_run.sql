-- How many records of the files that a run took in could not be read.
-- grain: one row
-- :run_no
select coalesce(sum(rejected), 0) as rejected
from input_file
where run_no = :run_no
