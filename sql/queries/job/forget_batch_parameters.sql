-- Removes the job parameters of ended runs before this one; by them the executions are known, so they go last but the executions.
-- grain: one row per parameter
-- :run_no
delete from batch_job_execution_params
where job_execution_id in (
    select mine.job_execution_id
    from batch_job_execution_params mine
    where mine.parameter_name = 'run'
        and cast(mine.parameter_value as bigint) in (
            select run_no from run where run_no < :run_no and status in ('published', 'tie_out_failed', 'abandoned')
        )
)
