-- The files of an edition, each with what became of all its records (rule 9.1); what a repeated query gave again is none (rule 2.6): those that hold a fact of the period, as in checks/records.sql,
-- and those that a run took.
-- Joined, since H2 would ask an in (select …) anew for each file.
-- grain: one row per file
-- :run_no  -1 if no run was asked for the period; :from_day, :to_day  the period, both included, whose events were counted (count_events.sql);
-- :starts_at, :ends_at  the period as instants, its end excluded
with result as (
    select
        file.source,
        file.path,
        file.sha256,
        file.records - file.rereads as records,
        file.new_facts,
        file.new_versions,
        file.duplicates,
        file.rejected
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
)

select source, path, sha256, records, new_facts, new_versions, duplicates, rejected
from result
order by source, path, sha256
