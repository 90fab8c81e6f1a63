-- Under which provider's id a message or call is billed is part of its judgement (rule 6, BILLED_TWICE): looked up by a key of one size, in a table of fewer columns. The key is the one that
-- LeadpingEvent.billedMessage makes.
alter table judged_event add column billed_message uuid;
update judged_event
set billed_message = (
    select cast(substring(hash('SHA-256',
        cast(14 as binary(4)) || cast('billed-message' as varbinary)
        || cast(cast(octet_length(cast(event.vendor as varbinary)) as integer) as binary(4)) || cast(event.vendor as varbinary)
        || case
            when event.provider_message_id <> ''
            then cast(17 as binary(4)) || cast('providerMessageId' as varbinary)
                || cast(cast(octet_length(cast(event.provider_message_id as varbinary)) as integer) as binary(4)) || cast(event.provider_message_id as varbinary)
            else cast(8 as binary(4)) || cast('telnyxId' as varbinary)
                || cast(cast(octet_length(cast(event.telnyx_id as varbinary)) as integer) as binary(4)) || cast(event.telnyx_id as varbinary)
        end
    ) from 1 for 16) as uuid)
    from vendor_event event
    where event.content_no = judged_event.content_no
        and event.identity = judged_event.identity
        and event.kind = 'leadping'
        and event.amount > 0
        and event.event_type in ('Sms', 'Mms', 'Message', 'Call', 'Voicemail')
        and (event.provider_message_id <> '' or event.telnyx_id <> '')
);
drop index if exists vendor_event_messages;
create index judged_event_billed on judged_event (billed_message);
