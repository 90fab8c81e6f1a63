-- A list is begun again: its pages may come again too.
-- grain: one row per page
-- :run_no, :source, :list, :part
delete from pull_page
where run_no = :run_no
    and source = :source
    and list = :list
    and part = :part
