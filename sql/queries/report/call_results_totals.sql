-- Rows and sums that call-results.csv must have. Grain: one row. :from and :to are days, both included.
select
    count(*) as row_count,
    sum(calls) as calls,
    sum(scheduled) as scheduled
from day_call_result
where business_day between :from and :to
