-- Says which run holds the lock.
-- grain: one row
-- :run_no
-- PostgreSQL only
update run_lock
set run_no = :run_no
where backend = pg_backend_pid()
