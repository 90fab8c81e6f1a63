-- The contents of vendor events apart from the rest of their rows: they are most of the bytes, and no figure, check or index reads one. What is stored is moved, as a first load is stored:
-- without indexes, which are made at the end; the table is written twice, a few minutes and its size on disk for some millions of events.
select begin_first_load();

create sequence event_content_no;

-- one row per version of a vendor event, in the order in which they were stored
create table event_content (
    content_no  bigint not null,
    content     varchar not null
);

-- read by number alone: no statistics of contents, which would be read for them by the hundred megabytes
alter table event_content alter column content_no set statistics 1, alter column content set statistics 0;

alter table vendor_event add column content_no bigint default nextval('event_content_no');

insert into event_content (content_no, content)
select content_no, content from vendor_event;

alter table vendor_event
    alter column content_no drop default,
    alter column content type varchar using '';

-- from now on a bucket takes a thousand numbers at once
alter sequence event_content_no increment by 1000;

create or replace function begin_first_load() returns void language plpgsql as $$
begin
    set local client_min_messages = 'warning';
    alter table vendor_event set (autovacuum_enabled = off);
    alter table event_content set (autovacuum_enabled = off);
    alter table judged_event set (autovacuum_enabled = off);
    alter table submission_line set (autovacuum_enabled = off);
    alter table judged_submission set (autovacuum_enabled = off);
    alter table group_link set (autovacuum_enabled = off);
    drop index if exists vendor_event_group, vendor_event_message, vendor_event_telnyx, vendor_event_billed, vendor_event_version, judged_event_group, judged_event_day, judged_event_callback, judged_event_breach,
        judged_event_repeat, submission_line_group, judged_submission_group, judged_submission_day, group_link_link;
    alter table vendor_event drop constraint if exists vendor_event_pkey;
    alter table event_content drop constraint if exists event_content_pkey;
    alter table judged_event drop constraint if exists judged_event_pkey;
    alter table submission_line drop constraint if exists submission_line_pkey;
    alter table judged_submission drop constraint if exists judged_submission_pkey;
    alter table judged_group drop constraint if exists judged_group_pkey;
end
$$;

create or replace function end_first_load() returns void language plpgsql as $$
begin
    set local client_min_messages = 'warning';
    set local maintenance_work_mem = '128MB';
    if not exists (select 1 from pg_indexes where indexname = 'vendor_event_pkey' and schemaname = current_schema()) then
        alter table vendor_event add constraint vendor_event_pkey primary key (identity, content_key);
        alter table event_content add constraint event_content_pkey primary key (content_no);
        alter table judged_event add constraint judged_event_pkey primary key (identity, content_key);
        alter table submission_line add constraint submission_line_pkey primary key (identity, content_key);
        alter table judged_submission add constraint judged_submission_pkey primary key (identity, group_key);
        alter table judged_group add constraint judged_group_pkey primary key (group_key);
        analyze vendor_event, event_content, judged_event, submission_line, judged_submission, judged_group, group_link, tied_group, touched_group;
    end if;
    create index if not exists vendor_event_group on vendor_event (group_key);
    create index if not exists vendor_event_version on vendor_event (identity) where kind = 'leadping' and arrival = 'version';
    -- which events share a provider's id (rule 6, BILLED_TWICE), and which of a phone can; hashed, since a tree has no room for an id longer than 2,700 bytes
    create index if not exists vendor_event_message on vendor_event using hash (provider_message_id) where provider_message_id <> '';
    create index if not exists vendor_event_telnyx on vendor_event using hash (telnyx_id) where telnyx_id <> '' and provider_message_id = '';
    create index if not exists vendor_event_billed on vendor_event (group_key) where kind = 'leadping' and amount > 0;
    create index if not exists judged_event_group on judged_event (group_key);
    create index if not exists judged_event_day on judged_event (business_day);
    create index if not exists judged_event_callback on judged_event (callback_day) where callback_day is not null;
    create index if not exists judged_event_breach on judged_event (breach_day) where breach_day is not null;
    create index if not exists judged_event_repeat on judged_event (duplicate_of) where duplicate_of is not null;
    create index if not exists submission_line_group on submission_line (group_key);
    create index if not exists judged_submission_group on judged_submission (group_key);
    create index if not exists judged_submission_day on judged_submission (business_day);
    create index if not exists group_link_link on group_link (link);
end
$$;

create or replace function vacuum_after_first_load() returns void language plpgsql as $$
begin
    if exists (select 1 from pg_class where oid = 'vendor_event'::regclass and 'autovacuum_enabled=off' = any (reloptions)) then
        alter table event_content reset (autovacuum_enabled);
        alter table judged_event reset (autovacuum_enabled);
        alter table submission_line reset (autovacuum_enabled);
        alter table judged_submission reset (autovacuum_enabled);
        alter table group_link reset (autovacuum_enabled);
        alter table vendor_event reset (autovacuum_enabled);
    end if;
end
$$;

select end_first_load();
select vacuum_after_first_load();
