-- Open and accepted discrepancies whose cause is gone are resolved (rule 6.2).
-- grain: one row per discrepancy resolved
-- :run_no, :as_of
update discrepancy
set state = 'RESOLVED',
    resolved_at = :as_of,
    changed_run = :run_no,
    change = 'resolved'
from changed_discrepancy changed
where changed.identity = discrepancy.identity
    and changed.group_key is null
    and state in ('OPEN', 'ACCEPTED')
