-- Picks the groups to judge in a run (rule 8.1): touched by a new fact, or due, and those linked to one of these (two hops); cut into buckets of neighbours.
-- Left joins, that H2 goes from the groups to their ties: the other way it makes the groups anew for each tie.
-- grain: one row per group
-- :run_no; :as_of; :buckets  how many; :everything  judge all groups, as a rule or a judging setting changed
insert into judge_group (run_no, bucket, group_key)
with starting as (
    select group_key from touched_group where run_no = :run_no and not is_judged
    union
    select group_key from judged_group where due_at <= :as_of
    union
    -- every group with a fact has its row
    select group_key from judged_group where cast(:everything as boolean)
),
near as (
    select group_key from starting
    union
    select other.group_key
    from starting
    left join tied_group mine on mine.group_key = starting.group_key
    left join tied_group other on other.link = mine.link
    where other.group_key is not null
),
-- a second hop: a submission that takes an event away from another changes that one's class, and so the class of events linked to it alone
result as (
    select group_key from near
    union
    select other.group_key
    from near
    left join tied_group mine on mine.group_key = near.group_key
    left join tied_group other on other.link = mine.link
    where other.group_key is not null
    except
    -- judged where they were stored, as nothing ties them to others
    select group_key from touched_group where run_no = :run_no and is_judged
)
select :run_no, cast(ntile(cast(:buckets as integer)) over (order by group_key) as integer) - 1, group_key
from result
