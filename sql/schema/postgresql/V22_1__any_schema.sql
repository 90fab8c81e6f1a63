-- As V12 made it, for a schema of any name: one with a capital letter or a blank in it was looked for under another.
create or replace function refresh_statistics() returns void language plpgsql as $$
declare
    grown regclass;
begin
    for grown in
        select oid
        from pg_class
        where relnamespace = (select oid from pg_namespace where nspname = current_schema())
            and relkind in ('r', 'p')
            and pg_relation_size(oid) / current_setting('block_size')::integer > 2 * relpages + 32
    loop
        execute format('analyze %s', grown);
    end loop;
end
$$;
