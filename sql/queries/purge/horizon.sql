-- The day before which facts are purged, null if nothing ever was.
-- grain: one row
select max(before_day) as before_day
from purge
