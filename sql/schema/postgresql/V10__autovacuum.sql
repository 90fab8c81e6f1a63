-- While a first load runs, nothing there is dead and nothing stays as it is: autovacuum would read the large tables beside it again and again. It is let at them when the run is over.
-- All three functions may be called again and again.

create or replace function begin_first_load() returns void language plpgsql as $$
begin
    set local client_min_messages = 'warning';
    alter table vendor_event set (autovacuum_enabled = off);
    alter table judged_event set (autovacuum_enabled = off);
    alter table submission_line set (autovacuum_enabled = off);
    alter table judged_submission set (autovacuum_enabled = off);
    alter table group_link set (autovacuum_enabled = off);
    drop index if exists vendor_event_group, vendor_event_message, vendor_event_telnyx, vendor_event_billed, vendor_event_version, judged_event_group, judged_event_day, judged_event_callback, judged_event_breach,
        judged_event_repeat, submission_line_group, judged_submission_group, judged_submission_day, group_link_link;
    alter table vendor_event drop constraint if exists vendor_event_pkey;
    alter table judged_event drop constraint if exists judged_event_pkey;
    alter table submission_line drop constraint if exists submission_line_pkey;
    alter table judged_submission drop constraint if exists judged_submission_pkey;
    alter table judged_group drop constraint if exists judged_group_pkey;
end
$$;

create function vacuum_after_first_load() returns void language plpgsql as $$
begin
    if exists (select 1 from pg_class where oid = 'vendor_event'::regclass and 'autovacuum_enabled=off' = any (reloptions)) then
        alter table judged_event reset (autovacuum_enabled);
        alter table submission_line reset (autovacuum_enabled);
        alter table judged_submission reset (autovacuum_enabled);
        alter table group_link reset (autovacuum_enabled);
        alter table vendor_event reset (autovacuum_enabled);
    end if;
end
$$;
