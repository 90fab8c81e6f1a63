-- The manifest of the edition that was published last, of whatever period.
-- grain: at most one row
select manifest
from edition
where status = 'published'
order by published_at desc, period_to desc, period_from desc, edition_no desc
fetch first 1 row only
