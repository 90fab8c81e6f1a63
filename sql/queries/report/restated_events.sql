-- What was taken in after a run and is in the event figures of a period's days, by all that the figures tell apart. Grain: one row per combination.
-- :run_no; :from and :to are days, both included; :starts_at, :ends_at  the same as instants, its end excluded. Files are numbered as they come.
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
