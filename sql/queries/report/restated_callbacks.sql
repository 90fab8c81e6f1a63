-- What was taken in after a run about phones with a callback in a period. Grain: one row per day, vendor, campaign, traffic and whether it corrects.
-- :run_no; :from and :to are days, both included.
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
