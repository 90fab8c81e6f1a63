-- Marks a run's files as taken: everything from them is stored (rule 2.6). Their counts are the sums of the buckets' (rule 9.1).
-- grain: one row per file
-- :run_no
update input_file
set state = 'taken',
    new_facts = (select coalesce(sum(t.new_facts), 0) from input_tally t where t.input_id = input_file.id),
    new_versions = (select coalesce(sum(t.new_versions), 0) from input_tally t where t.input_id = input_file.id),
    duplicates = (select coalesce(sum(t.duplicates), 0) from input_tally t where t.input_id = input_file.id),
    rejected = (select coalesce(sum(t.rejected), 0) from input_tally t where t.input_id = input_file.id),
    rereads = (select coalesce(sum(t.rereads), 0) from input_tally t where t.input_id = input_file.id)
where run_no = :run_no
