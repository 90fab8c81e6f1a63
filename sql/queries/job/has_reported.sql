-- Whether a run's last step was done: only its end was not recorded.
-- grain: one row
-- :run_no
select count(*) > 0 as reported
from batch_step_execution step
join batch_job_execution_params parameter on parameter.job_execution_id = step.job_execution_id
where parameter.parameter_name = 'run'
    and cast(parameter.parameter_value as bigint) = :run_no
    and step.step_name = 'report'
    and step.status = 'COMPLETED'
