-- Makes the statistics of tables anew that have grown much since they were made (PostgreSQL only; H2 keeps its own up to date).
-- grain: one row
select refresh_statistics()
