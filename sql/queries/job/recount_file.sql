-- Counts a file's records again after a retry (rule 9.1).
-- grain: one row
-- :input_id; :more  records that one rejected container turned out to hold beyond the one it was counted as
update input_file
set records = records + :more,
    new_facts = (select coalesce(sum(t.new_facts), 0) from input_tally t where t.input_id = input_file.id),
    new_versions = (select coalesce(sum(t.new_versions), 0) from input_tally t where t.input_id = input_file.id),
    duplicates = (select coalesce(sum(t.duplicates), 0) from input_tally t where t.input_id = input_file.id),
    rejected = (select coalesce(sum(t.rejected), 0) from input_tally t where t.input_id = input_file.id),
    rereads = (select coalesce(sum(t.rereads), 0) from input_tally t where t.input_id = input_file.id)
where id = :input_id
