-- Where the newest query of a table source that went through left off.
-- grain: one row, none before the first
-- :source
select next_cursor
from pull
where source = :source
    and list = 'table'
    and state = 'done'
order by run_no desc
fetch first 1 rows only
