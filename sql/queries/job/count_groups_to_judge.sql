-- About how many groups a run will judge: the touched and the due ones.
-- grain: one row
-- :run_no, :as_of
select
    (select count(*) from touched_group where run_no = :run_no and not is_judged)
    + (select count(*) from judged_group where due_at <= :as_of) as starting
