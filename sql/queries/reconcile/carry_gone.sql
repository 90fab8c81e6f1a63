-- Open and accepted discrepancies whose cause is gone are resolved (rule 6.2).
-- grain: one row per discrepancy resolved
-- :run_no, :as_of
update discrepancy
set state = 'RESOLVED',
    resolved_at = :as_of,
    changed_run = :run_no,
    change = 'resolved'
where state in ('OPEN', 'ACCEPTED')
    and identity in (select identity from changed_cause)
    and not exists (select 1 from cause where cause.identity = discrepancy.identity)
