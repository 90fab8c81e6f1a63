-- What was open after a run's changes is what it starts from when it judges again (rule 9.6).
-- grain: one row per day
-- :run_no
update day_open
set open_before = open_before + raised + reopened + moved - resolved - accepted,
    raised = 0,
    reopened = 0,
    resolved = 0,
    accepted = 0,
    moved = 0
where run_no = :run_no
