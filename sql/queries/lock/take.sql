-- Takes the store's lock for this session, if no other session has it. One lock per store: advisory locks are of a database, and the key is of the schema.
-- grain: one row
-- PostgreSQL only
select pg_try_advisory_lock(hashtextextended('leadtally ' || current_schema(), 0)) as taken
