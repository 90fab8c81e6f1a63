-- Messages and calls with an amount that carry the same provider's id as another one (rule 6, BILLED_TWICE), the earliest of them too.
-- Joined outer, though whatever is missing is left out: H2 takes tables so joined in the order written, and would otherwise make the first of them anew for each row of the last.
-- grain: one row per such event, by the version that counts
with message as (
    select billed_message
    from judged_event
    where billed_message is not null
    group by billed_message
    having count(*) > 1
),
result as (
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
    from message
    left join judged_event judged on judged.billed_message = message.billed_message
    left join vendor_event event
        on event.identity = judged.identity
        and event.content_key = judged.content_key
    where event.vendor is not null
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
