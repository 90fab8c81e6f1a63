-- Removes what this session (or an earlier one of the same server process) said.
-- grain: one row
-- PostgreSQL only
delete from run_lock
where backend = pg_backend_pid()
