-- Rule 9.1: records read, and what became of them.
-- grain: one row
-- parameters as in records.sql
with result as (
    select
        coalesce(sum(file.records - file.rereads), 0) as left_side,
        coalesce(sum(file.new_facts + file.new_versions + file.duplicates + file.rejected), 0) as right_side
    from input_file file
    where file.id in (
        select id from input_file where run_no = :run_no
        union
        select input_id from submission_line where submitted_at >= :starts_at and submitted_at < :ends_at
        union
        select input_id from answered_lead where answered_at >= :starts_at and answered_at < :ends_at
        union
        select input_id from counted_event where business_day between :from_day and :to_day
    )
)
select '' as label, left_side, right_side, 0 as scale
from result
