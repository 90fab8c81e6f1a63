-- A first load on H2 writes rows at the end of each table alone; keys and indexes are made when everything is stored (end.h2.sql), each in its order.
-- May be run again: then a table has no key any more, and a statement that changes nothing takes the place of the one that drops it.
alter table vendor_event drop constraint if exists vendor_event_key;
execute immediate coalesce((
    select 'alter table submission_line drop constraint "' || constraint_name || '"'
    from information_schema.table_constraints
    where table_name = 'submission_line' and table_schema = current_schema and constraint_type = 'PRIMARY KEY'
), 'set @nothing = 0');
execute immediate coalesce((
    select 'alter table judged_submission drop constraint "' || constraint_name || '"'
    from information_schema.table_constraints
    where table_name = 'judged_submission' and table_schema = current_schema and constraint_type = 'PRIMARY KEY'
), 'set @nothing = 0');
execute immediate coalesce((
    select 'alter table judged_group drop constraint "' || constraint_name || '"'
    from information_schema.table_constraints
    where table_name = 'judged_group' and table_schema = current_schema and constraint_type = 'PRIMARY KEY'
), 'set @nothing = 0');
execute immediate coalesce((
    select 'alter table cause drop constraint "' || constraint_name || '"'
    from information_schema.table_constraints
    where table_name = 'cause' and table_schema = current_schema and constraint_type = 'PRIMARY KEY'
), 'set @nothing = 0');
drop index if exists vendor_event_group;
drop index if exists vendor_event_time;
drop index if exists judged_event_day;
drop index if exists judged_event_callback;
drop index if exists judged_event_breach;
drop index if exists judged_event_billed;
drop index if exists submission_line_group;
drop index if exists submission_line_time;
drop index if exists judged_submission_group;
drop index if exists judged_submission_day;
drop index if exists judged_group_due;
drop index if exists cause_group;
drop index if exists group_link_link;
