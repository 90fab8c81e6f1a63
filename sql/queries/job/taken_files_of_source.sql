-- The files of a source that were taken in whole, newest last.
-- grain: one row per file
-- :source
select id, source, path, packed_size, modified_at, sha256, taken_bytes, truncated_from, content_records, content_lines, is_damaged, is_waiting
from input_file
where source = :source
    and state = 'taken'
order by id
