-- call-activity.csv of a period. Grain: (day, vendor, campaign, traffic). :from and :to are days, both included.
select
    business_day,
    vendor,
    campaign,
    traffic,
    initiated,
    received,
    ended,
    transferred,
    key_1,
    key_2,
    key_9,
    key_other,
    callbacks_booked,
    callbacks_kept,
    callbacks_late,
    callbacks_missed,
    callbacks_superseded,
    callbacks_open
from day_call_activity
where business_day between :from and :to
