-- Whether a session holds the lock still: the executors of a run on Apache Spark ask for that of their driver.
-- grain: one row
-- :backend  the session's server process
-- PostgreSQL only
select count(*) > 0 as held
from pg_locks held
where held.pid = :backend
    and held.locktype = 'advisory'
    and held.granted
    and held.database = (select oid from pg_database where datname = current_database())
    and held.classid::bigint = (hashtextextended('leadtally ' || current_schema(), 0) >> 32) & 4294967295
    and held.objid::bigint = hashtextextended('leadtally ' || current_schema(), 0) & 4294967295
