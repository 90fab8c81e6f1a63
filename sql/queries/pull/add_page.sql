-- A page of a list that is in the archive.
-- grain: one row
-- all columns of pull_page
insert into pull_page (run_no, source, list, part, page_no, cursor_key, content_key, total)
values (:run_no, :source, :list, :part, :page_no, :cursor_key, :content_key, :total)
