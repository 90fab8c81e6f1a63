-- What a PostgreSQL server is like, for doctor.
-- grain: one row
-- no parameters
select
    cast(current_setting('server_version_num') as integer) as version,
    coalesce(current_schema(), '(none)') as schema_name,
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create,
    clock_timestamp() as clock
