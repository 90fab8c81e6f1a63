-- The server process of the session that holds the lock.
-- grain: at most one row
-- PostgreSQL only
select held.pid as backend
from pg_locks held
where held.locktype = 'advisory'
    and held.granted
    and held.database = (select oid from pg_database where datname = current_database())
    and held.classid::bigint = (hashtextextended('leadtally ' || current_schema(), 0) >> 32) & 4294967295
    and held.objid::bigint = hashtextextended('leadtally ' || current_schema(), 0) & 4294967295
order by held.pid
