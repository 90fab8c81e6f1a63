-- Removes a rejection whose record is read again.
-- grain: one row
-- :input_id, :record_no
delete from rejection
where input_id = :input_id
    and record_no = :record_no
