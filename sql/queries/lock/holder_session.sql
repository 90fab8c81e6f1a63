-- The session that holds the lock, where nothing is said of it: the very first run makes the table only after it has taken the lock.
-- grain: at most one row
-- PostgreSQL only
select coalesce(host(session.client_addr), 'the database server') as host, session.backend_start
from pg_stat_activity session
join pg_locks held on held.pid = session.pid
where held.locktype = 'advisory'
    and held.granted
    and held.database = (select oid from pg_database where datname = current_database())
    and held.classid::bigint = (hashtextextended('leadtally ' || current_schema(), 0) >> 32) & 4294967295
    and held.objid::bigint = hashtextextended('leadtally ' || current_schema(), 0) & 4294967295
    and session.backend_start is not null
order by session.pid
