-- The day before which facts are purged, and when they were.
-- grain: one row, none if nothing ever was purged
select before_day, purged_at
from purge
where before_day = (select max(before_day) from purge)
order by before_day
