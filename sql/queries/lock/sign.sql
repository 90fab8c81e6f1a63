-- Says who is about to take the lock: written before, so that whoever is refused finds it.
-- grain: one row
-- :process, :host, :since
-- PostgreSQL only
insert into run_lock (backend, process, host, since, run_no)
values (pg_backend_pid(), :process, :host, :since, null)
