-- Removes the executions of a run's steps that are done again.
-- grain: one row per step execution
-- :run_no
delete from batch_step_execution
where (step_name in ('choose', 'judge', 'causes', 'summarise', 'check', 'report') or step_name like 'judgeBucket%')
    and job_execution_id in (
        select job_execution_id
        from batch_job_execution_params
        where parameter_name = 'run'
            and cast(parameter_value as bigint) = :run_no
    )
