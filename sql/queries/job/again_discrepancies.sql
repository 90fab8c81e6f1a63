-- What a run changed of discrepancies before it judges again is no change of what follows: that is counted from here (rule 9.6).
-- grain: one row per discrepancy
-- :run_no
update discrepancy
set changed_run = 0
where changed_run = :run_no
