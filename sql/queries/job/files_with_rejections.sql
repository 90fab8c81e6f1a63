-- Files of which records were rejected, taken in whole.
-- grain: one row per file
-- :run_no  -1 for every run
select id, source, path, taken_bytes, sha256, records, content_records, coalesce(begin_records, 0) as begin_records, way
from input_file
where state = 'taken'
    and rejected > 0
    and (:run_no = -1 or run_no = :run_no)
order by id
