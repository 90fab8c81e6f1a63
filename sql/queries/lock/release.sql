-- Lets go of the store's lock.
-- grain: one row
-- PostgreSQL only
select pg_advisory_unlock_all()
