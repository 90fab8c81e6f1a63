-- Messages and calls with an amount that carry the same provider's id as another one (rule 6, BILLED_TWICE), the earliest of them too.
-- Joined outer, though whatever is missing is left out: H2 takes tables so joined in the order written, and would otherwise make the first of them anew for each row of the last.
-- grain: one row per such event, by the version that counts
with
-- nearly every id is one event's, in one version: no more need be known of those
message as (
    select
        vendor,
        case when provider_message_id <> '' then 'providerMessageId' else 'telnyxId' end as id_kind,
        case when provider_message_id <> '' then provider_message_id else telnyx_id end as message_id
    from vendor_event
    where kind = 'leadping'
        and amount > 0
        and activity_type in ('Sms', 'Mms', 'Message', 'Call', 'Voicemail')
        and (provider_message_id <> '' or telnyx_id <> '')
    group by
        vendor,
        case when provider_message_id <> '' then 'providerMessageId' else 'telnyxId' end,
        case when provider_message_id <> '' then provider_message_id else telnyx_id end
    having count(*) > 1
),
shared as (
    select event.identity, event.content_key, message.id_kind, message.message_id
    from message
    left join vendor_event event
        on event.provider_message_id = message.message_id
        and event.vendor = message.vendor
    where message.id_kind = 'providerMessageId'
        and event.provider_message_id <> ''
    union all
    select event.identity, event.content_key, message.id_kind, message.message_id
    from message
    left join vendor_event event
        on event.provider_message_id = ''
        and event.telnyx_id = message.message_id
        and event.vendor = message.vendor
    where message.id_kind = 'telnyxId'
        and event.telnyx_id <> ''
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
