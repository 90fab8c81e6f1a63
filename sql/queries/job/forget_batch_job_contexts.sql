-- Removes the job contexts of ended runs before this one.
-- grain: one row per job execution
-- :run_no
delete from batch_job_execution_context
where job_execution_id in (
    select job_execution_id
    from batch_job_execution_params
    where parameter_name = 'run'
        and cast(parameter_value as bigint) in (
            select run_no from run where run_no < :run_no and status in ('published', 'tie_out_failed', 'abandoned')
        )
)
