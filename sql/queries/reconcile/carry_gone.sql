-- Open and accepted discrepancies whose cause is gone are resolved (rule 6.2).
-- What is gone is counted, not asked for with exists: PostgreSQL would join all causes with all discrepancies for that.
-- grain: one row per discrepancy resolved
-- :run_no, :as_of
update discrepancy
set state = 'RESOLVED',
    resolved_at = :as_of,
    changed_run = :run_no,
    change = 'resolved'
from (
    select distinct identity
    from changed_cause
    where (select count(*) from cause where cause.identity = changed_cause.identity) = 0
) gone
where gone.identity = discrepancy.identity
    and state in ('OPEN', 'ACCEPTED')
