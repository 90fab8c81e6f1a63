-- Removes which pages the pulls of purged days' runs saw: how far each pull is stays, and so does what was fetched before.
-- grain: one row per page
-- :before
delete from pull_page
where run_no in (select run_no from run where as_of < :before)
