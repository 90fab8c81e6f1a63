-- How many files other runs listed: none before a store's first intake, so that nothing can be stored yet.
-- grain: one row
-- :run_no
select count(*) as files
from input_file
where run_no <> :run_no
