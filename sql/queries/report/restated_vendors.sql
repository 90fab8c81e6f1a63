-- Which kinds of facts were taken in after a run. Grain: one row per vendor, kind and whether it corrects. :run_no
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
