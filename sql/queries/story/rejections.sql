-- Records that could not be used, with their files.
-- grain: one row per record
-- :run_no  -1 for every run
select file.run_no, rejection.input_id, file.source, file.path, rejection.line_no, rejection.record_no, rejection.reason, rejection.raw, rejection.message
from rejection
join input_file file on file.id = rejection.input_id
where :run_no = -1 or file.run_no = :run_no
order by file.run_no, file.id, rejection.record_no
