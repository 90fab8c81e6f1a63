-- How many open discrepancies of some reasons a run raised first, of one day.
-- grain: one row
-- :run_no, :business_day, :reasons
select count(*) as discrepancies
from discrepancy
where first_run = :run_no
    and business_day = :business_day
    and state = 'OPEN'
    and reason in (:reasons)
