-- Messages and calls with an amount that carry the same provider's id as another one (rule 6, BILLED_TWICE), the earliest of them too.
-- grain: one row per such event, by the version that counts
with billed as (
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
        case when event.provider_message_id <> '' then 'providerMessageId' else 'telnyxId' end as id_kind,
        case when event.provider_message_id <> '' then event.provider_message_id else event.telnyx_id end as message_id,
        judged.business_day,
        judged.traffic
    from vendor_event event
    join judged_event judged
        on judged.identity = event.identity
        and judged.content_key = event.content_key
    where event.kind = 'leadping'
        and event.amount > 0
        and event.activity_type in ('Sms', 'Mms', 'Message', 'Call', 'Voicemail')
        and (event.provider_message_id <> '' or event.telnyx_id <> '')
),
counted as (
    select billed.*, count(*) over (partition by vendor, id_kind, message_id) as times
    from billed
),
result as (
    select *
    from counted
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
