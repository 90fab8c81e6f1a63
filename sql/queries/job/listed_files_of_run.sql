-- The files that a run fixed before it read any (rule 8.6).
-- grain: one row per file
-- :run_no
select
    id, source, path, packed_size, modified_at, sha256, taken_bytes, truncated_from, is_damaged, is_waiting,
    begin_id, begin_sha256, begin_bytes, begin_records, begin_lines, way
from input_file
where run_no = :run_no
order by id
