-- The latest run of which everything was judged.
-- grain: at most one row
select run_no, job_name, period_from, period_to, as_of, options, settings_hash, status, exit_code, started_at, ended_at, message
from run
where run_no = (select max(run_no) from run where status in ('published', 'tie_out_failed'))
order by run_no
