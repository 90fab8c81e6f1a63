-- Up to where facts are purged, all null if nothing ever was: the latest first day kept, as the zones of the purges had it; the latest start of such a day; and the latest whose start was not noted.
-- grain: one row
select
    max(before_day) as before_day,
    max(before_at) as before_at,
    max(case when before_at is null then before_day end) as before_day_alone
from purge
