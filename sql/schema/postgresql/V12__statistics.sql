-- A table that has doubled since its statistics were made is planned for as if it were half of what it is, a new one as if it were empty: a night that follows a large one at once would then
-- compare all discrepancies with all changes. Nights do not wait for the server's own turn, and some servers have it off.
create function refresh_statistics() returns void language plpgsql as $$
declare
    grown regclass;
begin
    for grown in
        select oid
        from pg_class
        where relnamespace = current_schema()::regnamespace
            and relkind in ('r', 'p')
            and pg_relation_size(oid) / current_setting('block_size')::integer > 2 * relpages + 32
    loop
        execute format('analyze %s', grown);
    end loop;
end
$$;
