-- What was taken in after a run about phones with a callback in a period. Grain: one row per day, vendor, campaign, traffic and whether it corrects.
-- :run_no; :pending, :retried  as in restated_facts.sql; :from and :to are days, both included.
select distinct
    judged.callback_day as business_day,
    booking.vendor,
    booking.campaign,
    judged.traffic,
    fact.arrival = 'version' as is_correction
from judged_event judged
join vendor_event booking on booking.identity = judged.identity and booking.content_key = judged.content_key
join vendor_event fact on fact.group_key = judged.group_key
join input_file taken on taken.id = fact.input_id
where judged.callback_day between :from and :to
  and taken.run_no > :run_no
union
select distinct
    judged.callback_day as business_day,
    booking.vendor,
    booking.campaign,
    judged.traffic,
    fact.arrival = 'version' as is_correction
from run
join touched_group retried on retried.run_no = run.run_no and retried.bucket = :retried
join vendor_event fact on fact.group_key = retried.group_key
join judged_event judged on judged.group_key = fact.group_key
join vendor_event booking on booking.identity = judged.identity and booking.content_key = judged.content_key
where run.run_no > :run_no
  and judged.callback_day between :from and :to
  and exists (select 1 from input_tally again where again.run_no = :pending and again.input_id = fact.input_id)
