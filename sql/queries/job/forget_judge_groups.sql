-- Removes the choice of groups to judge, before a repeated step chooses again.
-- grain: one row per group
-- :run_no
delete from judge_group
where run_no = :run_no
