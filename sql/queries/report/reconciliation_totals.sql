-- Rows that reconciliation.csv must have. Grain: one row. :from and :to are days, both included.
select count(*) as row_count
from judged_submission
where business_day between :from and :to
