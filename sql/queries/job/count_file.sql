-- Notes what a file held when it was read.
-- grain: one row
-- :id, :records, :content_records, :content_lines
update input_file
set records = :records,
    content_records = :content_records,
    content_lines = :content_lines
where id = :id
