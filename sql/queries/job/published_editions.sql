-- How many editions the store has published.
-- grain: one row
select count(*) as editions
from edition
where status = 'published'
