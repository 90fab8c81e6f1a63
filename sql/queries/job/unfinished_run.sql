-- The latest run of a job, if it is unfinished: it failed, was stopped, or died.
-- grain: at most one row
-- :job_name
select run_no, job_name, period_from, period_to, as_of, options, settings_hash, status, exit_code, started_at, ended_at, message
from run
where run_no = (select max(run_no) from run where job_name = :job_name)
    and status in ('running', 'failed', 'stopped')
order by run_no
