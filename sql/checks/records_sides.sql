-- Rule 9.1: records read, and what became of them; how many of the files are rows of records.sql.
-- Joined, since H2 would ask an in (select …) anew for each file.
-- grain: one row
-- parameters as in records.sql
with told as (
    select
        file.records - file.rereads as records,
        file.new_facts + file.new_versions + file.duplicates + file.rejected as accounted_for,
        file.rejected,
        (select count(*) from rejection where rejection.input_id = file.id) as rejections_stored
    from (
        select id from input_file where run_no = :run_no
        union
        select input_id from submission_line where submitted_at >= :starts_at and submitted_at < :ends_at
        union
        select input_id from answered_lead where answered_at >= :starts_at and answered_at < :ends_at
        union
        select input_id from counted_event where business_day between :from_day and :to_day
    ) named
    join input_file file on file.id = named.id
    where not (file.state = 'listed' and exists (select 1 from run where run.run_no = file.run_no and run.status = 'abandoned'))
),
result as (
    select
        coalesce(sum(records), 0) as left_side,
        coalesce(sum(accounted_for), 0) as right_side,
        coalesce(sum(case when records <> accounted_for or rejected <> rejections_stored then 1 else 0 end), 0) as doubts
    from told
)
select '' as label, left_side, right_side, 0 as scale, doubts
from result
