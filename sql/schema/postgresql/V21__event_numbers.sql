-- Judgements of events go by the number of the version that counts, as contents do, and lie in its order: a night's are added at the end, where a key of digests has each on a page of its own.
-- An event's group is told by its facts. One table is written again, a few minutes for some millions of events.
select begin_first_load();

alter table vendor_event alter column content_no set not null;

alter table judged_event add column content_no bigint;

update judged_event
set content_no = event.content_no
from vendor_event event
where event.identity = judged_event.identity
    and event.content_key = judged_event.content_key;

-- made again by --rebuild, if it is an event's
delete from judged_event where content_no is null;

alter table judged_event alter column content_no set not null;

create or replace function begin_first_load() returns void language plpgsql as $$
begin
    set local client_min_messages = 'warning';
    alter table vendor_event set (autovacuum_enabled = off);
    alter table event_content set (autovacuum_enabled = off);
    alter table judged_event set (autovacuum_enabled = off);
    alter table submission_line set (autovacuum_enabled = off);
    alter table judged_submission set (autovacuum_enabled = off);
    alter table group_link set (autovacuum_enabled = off);
    drop index if exists vendor_event_number, vendor_event_group, vendor_event_message, vendor_event_telnyx, vendor_event_billed, vendor_event_version, judged_event_day, judged_event_callback, judged_event_breach,
        judged_event_repeat, judged_event_versions, submission_line_group, judged_submission_group, judged_submission_day, judged_submission_decided, group_link_link;
    alter table vendor_event drop constraint if exists vendor_event_pkey;
    alter table event_content drop constraint if exists event_content_pkey;
    alter table judged_event drop constraint if exists judged_event_pkey;
    alter table submission_line drop constraint if exists submission_line_pkey;
    alter table judged_submission drop constraint if exists judged_submission_pkey;
    alter table judged_group drop constraint if exists judged_group_pkey;
end
$$;

create or replace function index_vendor_events() returns void language plpgsql as $$
begin
    set local client_min_messages = 'warning';
    set local maintenance_work_mem = '128MB';
    if not exists (select 1 from pg_indexes where indexname = 'vendor_event_pkey' and schemaname = current_schema()) then
        alter table vendor_event add constraint vendor_event_pkey primary key (identity, content_key);
        -- by it a first load's two passes merge events with their judgements; kept up night after night it would cost more than it saves
        create index vendor_event_number on vendor_event (content_no);
        analyze vendor_event;
    end if;
    create index if not exists vendor_event_group on vendor_event (group_key);
    create index if not exists vendor_event_version on vendor_event (identity) where kind = 'leadping' and arrival = 'version';
    -- which events share a provider's id (rule 6, BILLED_TWICE), and which of a phone can; hashed, since a tree has no room for an id longer than 2,700 bytes
    create index if not exists vendor_event_message on vendor_event using hash (provider_message_id) where provider_message_id <> '';
    create index if not exists vendor_event_telnyx on vendor_event using hash (telnyx_id) where telnyx_id <> '' and provider_message_id = '';
    create index if not exists vendor_event_billed on vendor_event (group_key) where kind = 'leadping' and amount > 0;
end
$$;

create or replace function index_judgements() returns void language plpgsql as $$
begin
    set local client_min_messages = 'warning';
    set local maintenance_work_mem = '128MB';
    if not exists (select 1 from pg_indexes where indexname = 'judged_event_pkey' and schemaname = current_schema()) then
        alter table judged_event add constraint judged_event_pkey primary key (content_no);
        alter table event_content add constraint event_content_pkey primary key (content_no);
        alter table submission_line add constraint submission_line_pkey primary key (identity, content_key);
        alter table judged_submission add constraint judged_submission_pkey primary key (identity, group_key);
        alter table judged_group add constraint judged_group_pkey primary key (group_key);
        analyze judged_event, event_content, submission_line, judged_submission, judged_group, group_link, tied_group, touched_group;
    end if;
    create index if not exists judged_event_day on judged_event (business_day);
    create index if not exists judged_event_callback on judged_event (callback_day) where callback_day is not null;
    create index if not exists judged_event_breach on judged_event (breach_day) where breach_day is not null;
    create index if not exists judged_event_repeat on judged_event (duplicate_of) where duplicate_of is not null;
    -- what the feeds of some days are made of (rule 7.4)
    create index if not exists judged_event_versions on judged_event (business_day) where has_versions;
    create index if not exists judged_submission_decided on judged_submission (outcome_at) where deciding_identity is not null;
    create index if not exists submission_line_group on submission_line (group_key);
    create index if not exists judged_submission_group on judged_submission (group_key);
    create index if not exists judged_submission_day on judged_submission (business_day);
    create index if not exists group_link_link on group_link (link);
end
$$;

create or replace function vacuum_after_first_load() returns void language plpgsql as $$
begin
    if exists (select 1 from pg_class where oid = 'vendor_event'::regclass and 'autovacuum_enabled=off' = any (reloptions)) then
        set local client_min_messages = 'warning';
        drop index if exists vendor_event_number;
        alter table event_content reset (autovacuum_enabled);
        alter table judged_event reset (autovacuum_enabled);
        alter table submission_line reset (autovacuum_enabled);
        alter table judged_submission reset (autovacuum_enabled);
        alter table group_link reset (autovacuum_enabled);
        alter table vendor_event reset (autovacuum_enabled);
    end if;
end
$$;

select index_vendor_events();
select index_judgements();
select vacuum_after_first_load();
