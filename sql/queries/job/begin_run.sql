-- Records a run that begins.
-- grain: one row
insert into run (
    job_name, period_from, period_to, as_of, options, settings_hash, status, exit_code, started_at, ended_at, holder, message
)
values (:job_name, :period_from, :period_to, :as_of, :options, :settings_hash, 'running', null, :started_at, null, :holder, '')
