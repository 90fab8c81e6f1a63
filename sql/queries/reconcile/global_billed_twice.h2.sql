-- As global_billed_twice.sql, beginning with the ids that several rows name, as the index of the ids alone tells: H2 would read all events for that, twice.
-- Joined outer for the reason told there.
-- grain: as there
with
shared as (
    select event.identity, event.content_key, 'providerMessageId' as id_kind, message.provider_message_id as message_id
    from (
        select provider_message_id
        from vendor_event
        where provider_message_id > ''
        group by provider_message_id
        having count(*) > 1
    ) message
    left join vendor_event event on event.provider_message_id = message.provider_message_id
    union all
    select event.identity, event.content_key, 'telnyxId' as id_kind, message.telnyx_id as message_id
    from (
        select telnyx_id
        from vendor_event
        where provider_message_id = ''
            and telnyx_id > ''
        group by telnyx_id
        having count(*) > 1
    ) message
    left join vendor_event event
        on event.provider_message_id = ''
        and event.telnyx_id = message.telnyx_id
),
billed as (
    select
        event.identity,
        event.vendor,
        event.campaign,
        event.link_id,
        event.phone_raw,
        event.phone,
        event.event_time,
        event.event_id,
        event.amount,
        event.amount_scale,
        shared.id_kind,
        shared.message_id,
        judged.business_day,
        judged.traffic,
        count(*) over (partition by event.vendor, shared.id_kind, shared.message_id) as times
    from shared
    left join vendor_event event
        on event.identity = shared.identity
        and event.content_key = shared.content_key
    left join judged_event judged
        on judged.content_no = event.content_no
    where judged.business_day is not null
        and event.kind = 'leadping'
        and event.amount > 0
        and event.activity_type in ('Sms', 'Mms', 'Message', 'Call', 'Voicemail')
),
result as (
    select *
    from billed
    where times > 1
)
select
    identity,
    vendor,
    campaign,
    link_id,
    phone_raw,
    phone,
    event_time,
    event_id,
    amount,
    amount_scale,
    id_kind,
    message_id,
    business_day,
    traffic
from result
order by vendor, id_kind, message_id, identity
