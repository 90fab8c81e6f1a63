-- Whether the store has its table of holders yet: before its first migration it has none.
-- grain: one row
-- PostgreSQL only
select to_regclass('run_lock') is not null as found
