-- What was taken in after a run and is in the event figures of a period's days, by all that the figures tell apart. Grain: one row per combination.
-- :run_no; :pending, :retried  as in restated_facts.sql; :from and :to are days, both included; :starts_at, :ends_at  the same as instants, its end excluded. Files are numbered as they come.
select distinct
    judged.business_day,
    event.vendor,
    event.campaign,
    judged.traffic,
    event.call_type,
    event.call_result,
    event.transferred_raw,
    event.transferred_to,
    event.source_id,
    event.activity_type,
    event.billing_status,
    event.arrival = 'version' as is_correction
from judged_event judged
join vendor_event event on event.identity = judged.identity and event.content_key = judged.content_key
join input_file taken on taken.id = event.input_id
where judged.business_day between :from and :to
  and event.event_time >= :starts_at
  and event.event_time < :ends_at
  and event.input_id >= (select min(id) from input_file where run_no > :run_no)
  and taken.run_no > :run_no
union
select distinct
    judged.business_day,
    event.vendor,
    event.campaign,
    judged.traffic,
    event.call_type,
    event.call_result,
    event.transferred_raw,
    event.transferred_to,
    event.source_id,
    event.activity_type,
    event.billing_status,
    event.arrival = 'version' as is_correction
from run
join touched_group retried on retried.run_no = run.run_no and retried.bucket = :retried
join vendor_event event on event.group_key = retried.group_key
join judged_event judged on judged.identity = event.identity and judged.content_key = event.content_key
where run.run_no > :run_no
  and judged.business_day between :from and :to
  and event.event_time >= :starts_at
  and event.event_time < :ends_at
  and exists (select 1 from input_tally again where again.run_no = :pending and again.input_id = event.input_id)
