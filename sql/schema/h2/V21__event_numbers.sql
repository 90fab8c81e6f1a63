-- Judgements of events go by the number of the version that counts, as contents do, and lie in its order: in a new store both tables are themselves the index of the number, and one is read
-- beside the other. An event's group is told by its facts. Each statement may be run again; of a first load that broke off no table has a key.
execute immediate coalesce((
    select 'alter table vendor_event drop constraint "' || constraint_name || '"'
    from information_schema.table_constraints
    where table_name = 'vendor_event' and table_schema = current_schema and constraint_type = 'PRIMARY KEY'
), 'set @nothing = 0');
execute immediate coalesce((
    select 'alter table judged_event drop constraint "' || constraint_name || '"'
    from information_schema.table_constraints
    where table_name = 'judged_event' and table_schema = current_schema and constraint_type = 'PRIMARY KEY'
), 'set @nothing = 0');

-- events stored before contents lay apart
update vendor_event set content_no = nextval('event_content_no') where content_no is null;
alter table vendor_event alter column content_no set not null;
alter table vendor_event add constraint if not exists vendor_event_number primary key (content_no);
alter table vendor_event add constraint if not exists vendor_event_key unique (identity, content_key);

alter table judged_event add column content_no bigint;
update judged_event
set content_no = (
    select event.content_no
    from vendor_event event
    where event.identity = judged_event.identity
        and event.content_key = judged_event.content_key
);

-- made again by --rebuild, if it is an event's
delete from judged_event where content_no is null;
alter table judged_event alter column content_no set not null;
alter table judged_event add constraint if not exists judged_event_number primary key (content_no);
drop index if exists judged_event_group;
