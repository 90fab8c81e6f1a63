-- Removes the step contexts that Spring Batch kept of ended runs before this one.
-- grain: one row per step execution
-- :run_no
delete from batch_step_execution_context
where step_execution_id in (
    select step.step_execution_id
    from batch_step_execution step
    join batch_job_execution_params parameter on parameter.job_execution_id = step.job_execution_id
    where parameter.parameter_name = 'run'
        and cast(parameter.parameter_value as bigint) in (
            select run_no from run where run_no < :run_no and status in ('published', 'tie_out_failed', 'abandoned')
        )
)
