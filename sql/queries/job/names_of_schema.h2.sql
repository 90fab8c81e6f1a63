-- The names of all tables, indexes and constraints, among which are those that H2 gives to the copy of a table while it changes a column.
-- grain: one row per table, index or constraint
select kind, table_name, name
from (
    select 'table' as kind, table_name, table_name as name
    from information_schema.tables
    where table_schema = current_schema
    union all
    select 'index' as kind, table_name, index_name as name
    from information_schema.indexes
    where table_schema = current_schema
    union all
    select 'constraint' as kind, table_name, constraint_name as name
    from information_schema.table_constraints
    where table_schema = current_schema
) named
order by kind, table_name, name
