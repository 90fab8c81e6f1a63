-- Removes job executions whose parameters are removed: those of ended runs. In the same transaction as these.
-- grain: one row per job execution
delete from batch_job_execution
where not exists (select 1 from batch_job_execution_params parameter where parameter.job_execution_id = batch_job_execution.job_execution_id)
