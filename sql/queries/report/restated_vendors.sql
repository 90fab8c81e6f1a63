-- Which kinds of facts were taken in after a run. Grain: one row per vendor, kind and whether it corrects.
-- :run_no; :pending, :retried  as in restated_facts.sql
select distinct 'line' as kind, line.vendor, line.arrival = 'version' as is_correction
from touched_group touched
join submission_line line on line.group_key = touched.group_key
join input_file taken on taken.id = line.input_id
where touched.run_no > :run_no
  and taken.run_no > :run_no
union
select distinct 'answer' as kind, answer.vendor, false as is_correction
from touched_group touched
join answered_lead answer on answer.group_key = touched.group_key
join input_file taken on taken.id = answer.input_id
where touched.run_no > :run_no
  and taken.run_no > :run_no
union
select distinct 'event' as kind, event.vendor, event.arrival = 'version' as is_correction
from touched_group touched
join vendor_event event on event.group_key = touched.group_key
join input_file taken on taken.id = event.input_id
where touched.run_no > :run_no
  and taken.run_no > :run_no
union
select distinct 'line' as kind, line.vendor, line.arrival = 'version' as is_correction
from run
join touched_group retried on retried.run_no = run.run_no and retried.bucket = :retried
join submission_line line on line.group_key = retried.group_key
where run.run_no > :run_no
  and exists (select 1 from input_tally again where again.run_no = :pending and again.input_id = line.input_id)
union
select distinct 'answer' as kind, answer.vendor, false as is_correction
from run
join touched_group retried on retried.run_no = run.run_no and retried.bucket = :retried
join answered_lead answer on answer.group_key = retried.group_key
where run.run_no > :run_no
  and exists (select 1 from input_tally again where again.run_no = :pending and again.input_id = answer.input_id)
union
select distinct 'event' as kind, event.vendor, event.arrival = 'version' as is_correction
from run
join touched_group retried on retried.run_no = run.run_no and retried.bucket = :retried
join vendor_event event on event.group_key = retried.group_key
where run.run_no > :run_no
  and exists (select 1 from input_tally again where again.run_no = :pending and again.input_id = event.input_id)
