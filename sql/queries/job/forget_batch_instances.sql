-- Removes job instances without an execution: those of ended runs.
-- grain: one row per job instance
delete from batch_job_instance
where not exists (select 1 from batch_job_execution execution where execution.job_instance_id = batch_job_instance.job_instance_id)
