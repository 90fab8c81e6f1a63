-- A bucket number that no retry has had.
-- grain: one row
-- :pending  the number of what is pending
select least(coalesce(min(bucket), -100), -100) - 1 as bucket
from input_tally
where run_no = :pending
