-- Rule 9.1: files whose records are not exactly their new facts, new versions, duplicate deliveries and rejections, or whose rejections are not all stored.
-- What a repeated query gave again is no record (rule 2.6). A file that an abandoned run stored in part is read again by the next run, and its records are that one's.
-- Joined, since H2 would ask an in (select …) anew for each file.
-- grain: one row per offending file
-- :run_no  files of this run, -1 for those that hold a fact of the period; :from_day, :to_day  the period, both included, whose events were counted (count_events.sql);
-- :starts_at, :ends_at  the period as instants, its end excluded
with result as (
    select
        file.source,
        file.path,
        file.records - file.rereads as records,
        file.new_facts,
        file.new_versions,
        file.duplicates,
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
)
select source, path, records, new_facts, new_versions, duplicates, rejected, rejections_stored
from result
where records <> new_facts + new_versions + duplicates + rejected
    or rejected <> rejections_stored
order by source, path, records
