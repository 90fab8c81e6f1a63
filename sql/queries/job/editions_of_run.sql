-- The editions that a run published.
-- grain: one row per edition
-- :run_no
select folder
from edition
where run_no = :run_no
    and status = 'published'
order by period_from, period_to, edition_no
