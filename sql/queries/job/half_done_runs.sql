-- Runs of any job that were broken off once they had begun to store: what they took in is judged, summarised and published in part. One that only listed or read its input is in nobody's way.
-- grain: one row per run
-- no parameters
select run_no, job_name, period_from, period_to, as_of, options, settings_hash, status, exit_code, started_at, ended_at, message
from run
where status in ('running', 'failed', 'stopped')
    and exists (
        select 1
        from done_bucket
        where done_bucket.run_no = run.run_no
            and done_bucket.stage not in ('list', 'buckets', 'intake')
    )
order by run_no
