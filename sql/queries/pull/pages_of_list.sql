-- The pages that a list gave, in their order.
-- grain: one row per page
-- :run_no, :source, :list, :part
select page_no, cursor_key, content_key, total
from pull_page
where run_no = :run_no
    and source = :source
    and list = :list
    and part = :part
order by page_no
