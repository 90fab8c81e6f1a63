-- Whether Spring Batch's tables are all there: what its script makes last is.
-- grain: one row
select count(*) > 0 as found
from information_schema.sequences
where lower(sequence_name) = 'batch_job_instance_seq'
    and sequence_schema = current_schema
