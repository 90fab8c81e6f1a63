-- Lets autovacuum at the tables that a first load filled; nothing is done where it is let already.
-- grain: one row
select vacuum_after_first_load()
