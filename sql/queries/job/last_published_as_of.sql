-- The greatest as-of of any published edition, null if there is none.
-- grain: one row
select max(as_of) as as_of
from edition
where status = 'published'
