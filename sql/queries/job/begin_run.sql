-- Records a run that begins. Its number is the next one without a gap: a dry run, which is rolled back, takes none, as one from a sequence would; the run lock keeps others out.
-- grain: one row
insert into run (
    run_no, job_name, period_from, period_to, as_of, options, settings_hash, status, exit_code, started_at, ended_at, holder, message
)
values (
    (select coalesce(max(run_no), 0) + 1 from run),
    :job_name, :period_from, :period_to, :as_of, :options, :settings_hash, 'running', null, :started_at, null, :holder, ''
)
