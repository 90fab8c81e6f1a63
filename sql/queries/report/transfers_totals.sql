-- Rows and sums that transfers.csv must have. Grain: one row. :from and :to are days, both included.
select
    count(*) as row_count,
    sum(transfers) as transfers
from day_transfer
where business_day between :from and :to
