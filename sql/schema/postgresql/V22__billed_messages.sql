-- Under which provider's id a message or call is billed is part of its judgement (rule 6, BILLED_TWICE): looked up by a key of one size, in a table of fewer columns. The key is the one that
-- LeadpingEvent.billedMessage makes.
alter table judged_event add column billed_message uuid;

update judged_event
set billed_message = cast(encode(substring(sha256(
        int4send(14) || convert_to('billed-message', 'UTF8')
        || int4send(octet_length(convert_to(event.vendor, 'UTF8'))) || convert_to(event.vendor, 'UTF8')
        || case
            when event.provider_message_id <> ''
            then int4send(17) || convert_to('providerMessageId', 'UTF8')
                || int4send(octet_length(convert_to(event.provider_message_id, 'UTF8'))) || convert_to(event.provider_message_id, 'UTF8')
            else int4send(8) || convert_to('telnyxId', 'UTF8')
                || int4send(octet_length(convert_to(event.telnyx_id, 'UTF8'))) || convert_to(event.telnyx_id, 'UTF8')
        end
    ) from 1 for 16), 'hex') as uuid)
from vendor_event event
where event.identity = judged_event.identity
    and event.content_key = judged_event.content_key
    and event.kind = 'leadping'
    and event.amount > 0
    and event.event_type in ('Sms', 'Mms', 'Message', 'Call', 'Voicemail')
    and (event.provider_message_id <> '' or event.telnyx_id <> '');

drop index if exists vendor_event_message, vendor_event_telnyx;

create or replace function begin_first_load() returns void language plpgsql as $$
begin
    set local client_min_messages = 'warning';
    alter table vendor_event set (autovacuum_enabled = off);
    alter table event_content set (autovacuum_enabled = off);
    alter table judged_event set (autovacuum_enabled = off);
    alter table submission_line set (autovacuum_enabled = off);
    alter table judged_submission set (autovacuum_enabled = off);
    alter table group_link set (autovacuum_enabled = off);
    drop index if exists vendor_event_number, vendor_event_group, vendor_event_billed, vendor_event_version, judged_event_day, judged_event_callback, judged_event_breach,
        judged_event_repeat, judged_event_versions, judged_event_billed, submission_line_group, judged_submission_group, judged_submission_day, judged_submission_decided, group_link_link;
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
    -- which of a phone can be billed twice (rule 6, BILLED_TWICE)
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
    -- which messages and calls are billed under one provider's id (rule 6, BILLED_TWICE)
    create index if not exists judged_event_billed on judged_event (billed_message) where billed_message is not null;
    -- what the feeds of some days are made of (rule 7.4)
    create index if not exists judged_event_versions on judged_event (business_day) where has_versions;
    create index if not exists judged_submission_decided on judged_submission (outcome_at) where deciding_identity is not null;
    create index if not exists submission_line_group on submission_line (group_key);
    create index if not exists judged_submission_group on judged_submission (group_key);
    create index if not exists judged_submission_day on judged_submission (business_day);
    create index if not exists group_link_link on group_link (link);
end
$$;

create index judged_event_billed on judged_event (billed_message) where billed_message is not null;
