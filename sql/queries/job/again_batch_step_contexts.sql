-- Removes the contexts of a run's steps that are done again: Spring Batch goes on with a step as it finds it.
-- grain: one row per step execution
-- :run_no
delete from batch_step_execution_context
where step_execution_id in (
    select step.step_execution_id
    from batch_step_execution step
    join batch_job_execution_params parameter on parameter.job_execution_id = step.job_execution_id
    where parameter.parameter_name = 'run'
        and cast(parameter.parameter_value as bigint) = :run_no
        and (step.step_name in ('choose', 'judge', 'causes', 'summarise', 'check', 'report') or step.step_name like 'judgeBucket%')
)
