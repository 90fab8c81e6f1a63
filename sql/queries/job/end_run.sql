-- Records how a run ended, this time.
-- grain: one row
update run
set status = :status,
    exit_code = :exit_code,
    ended_at = :ended_at,
    message = :message
where run_no = :run_no
