-- Who holds the lock now.
-- grain: at most one row
-- PostgreSQL only
select said.process, said.host, said.since, said.run_no
from run_lock said
join pg_locks held on held.pid = said.backend
where held.locktype = 'advisory'
    and held.granted
    and held.database = (select oid from pg_database where datname = current_database())
    and held.classid::bigint = (hashtextextended('leadtally ' || current_schema(), 0) >> 32) & 4294967295
    and held.objid::bigint = hashtextextended('leadtally ' || current_schema(), 0) & 4294967295
order by said.backend
