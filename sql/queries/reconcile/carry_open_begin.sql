-- Days that this run is the first to change: what was open after the changes before it is what it starts from (rule 9.6).
-- grain: one row per day
-- :run_no
update day_open
set run_no = :run_no,
    open_before = open_before + raised + reopened + moved - resolved - accepted,
    raised = 0,
    reopened = 0,
    resolved = 0,
    accepted = 0,
    moved = 0
where run_no <> :run_no
    and business_day in (select business_day from touched_day where run_no = :run_no and bucket = :bucket)
