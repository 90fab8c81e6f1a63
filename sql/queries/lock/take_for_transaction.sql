-- Takes the store's lock, if no session has it, until the transaction ends: that of a dry run, which is rolled back.
-- grain: one row
-- PostgreSQL only
select pg_try_advisory_xact_lock(hashtextextended('leadtally ' || current_schema(), 0)) as taken
