-- Rows and sums that call-activity.csv must have. Grain: one row. :from and :to are days, both included.
select
    count(*) as row_count,
    sum(initiated) as initiated,
    sum(received) as received,
    sum(ended) as ended,
    sum(transferred) as transferred,
    sum(key_1) as key_1,
    sum(key_2) as key_2,
    sum(key_9) as key_9,
    sum(key_other) as key_other,
    sum(callbacks_booked) as callbacks_booked,
    sum(callbacks_kept) as callbacks_kept,
    sum(callbacks_late) as callbacks_late,
    sum(callbacks_missed) as callbacks_missed,
    sum(callbacks_superseded) as callbacks_superseded,
    sum(callbacks_open) as callbacks_open
from day_call_activity
where business_day between :from and :to
