-- What the files that each run took in held (rule 9.1).
-- grain: one row per run that listed a file
select
    run_no,
    count(*) as files,
    sum(records) as records,
    sum(new_facts + new_versions) as added,
    sum(duplicates) as duplicates,
    sum(rejected) as rejected
from input_file
group by run_no
order by run_no
