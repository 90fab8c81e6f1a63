-- The events that are billed twice as far as is known.
-- grain: one row per event
select vendor, subject as event_id
from cause
where group_key = '#BILLED_TWICE'
order by vendor, subject
