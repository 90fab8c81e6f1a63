-- The files that a run took, with what became of their records (rule 9.1); what a repeated query gave again is none (rule 2.6).
-- grain: one row per file
-- :run_no
select source, path, sha256, records - rereads as records, new_facts, new_versions, duplicates, rejected
from input_file
where run_no = :run_no
order by source, path
