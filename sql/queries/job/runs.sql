-- The store's runs, newest last.
-- grain: one row per run
select run_no, job_name, period_from, period_to, as_of, options, settings_hash, status, exit_code, started_at, ended_at, message
from run
order by run_no
