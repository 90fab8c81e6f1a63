-- Groups that a run judged where it stored them are to be judged with the others.
-- grain: one row per bucket and group
-- :run_no
update touched_group
set is_judged = false
where run_no = :run_no
    and is_judged
