-- Removes what sessions said that are gone: holders that died.
-- grain: one row per session
-- PostgreSQL only
delete from run_lock
where backend not in (select pid from pg_stat_activity)
