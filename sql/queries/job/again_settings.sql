-- A run goes on under other judging settings than it began with.
-- grain: one row
-- :run_no, :settings_hash, :options
update run
set settings_hash = :settings_hash,
    options = :options
where run_no = :run_no
