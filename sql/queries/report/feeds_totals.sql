-- Rows and sums that feeds.csv must have. Grain: one row. :from and :to are days, both included.
select
    count(*) as row_count,
    sum(deliveries) as deliveries,
    sum(events) as events,
    sum(duplicates) as duplicates,
    sum(late) as late
from day_feed
where business_day between :from and :to
