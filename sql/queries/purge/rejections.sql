-- Empties the raw text of records that runs of purged days could not use; file, line, reason and count stay (rule 9.1).
-- grain: one row per rejection
-- :before
update rejection
set raw = ''
where raw <> ''
    and input_id in (
        select input_file.id
        from input_file
        join run on run.run_no = input_file.run_no
        where run.as_of < :before
    )
