-- How many groups have a fact that people had taken in again and no run has judged yet.
-- grain: one row
-- :pending  the number of what is pending
select count(*) as retried
from touched_group
where run_no = :pending
