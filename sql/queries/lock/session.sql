-- The server process that serves a connection.
-- grain: one row
-- PostgreSQL only
select pg_backend_pid() as backend
