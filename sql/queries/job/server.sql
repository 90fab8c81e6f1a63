-- What a PostgreSQL server and the store's database in it are like.
-- grain: one row
-- no parameters
select
    cast(current_setting('server_version_num') as integer) as version,
    coalesce(current_schema(), '(none)') as schema_name,
    current_schema() is not null as has_schema,
    current_setting('search_path') as search_path,
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create,
    current_database() as database_name,
    current_setting('server_encoding') as encoding,
    current_setting('transaction_read_only') = 'on' as read_only,
    pg_is_in_recovery() as standby,
    clock_timestamp() as clock
