-- Counts what this run raised, reopened and resolved on each day that it changed; an accepted discrepancy that is resolved was not open (refinement 6.2).
-- grain: one row per day
-- :run_no
update day_open
set raised = changed.raised,
    reopened = changed.reopened,
    resolved = changed.resolved
from (
    select
        business_day,
        count(*) filter (where change = 'new') as raised,
        count(*) filter (where change = 'reopened') as reopened,
        count(*) filter (where change = 'resolved' and accepted_at is null) as resolved
    from discrepancy
    where changed_run = :run_no
    group by business_day
) changed
where day_open.business_day = changed.business_day
    and day_open.run_no = :run_no
