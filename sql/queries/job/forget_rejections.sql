-- Removes rejections of a file whose records are read again.
-- grain: one row per rejection
-- :input_id, :records  bigint array: their numbers
delete from rejection
where input_id = :input_id
    and record_no in (select wanted_no from unnest(cast(:records as bigint array)) as wanted (wanted_no))
