-- Messages and calls with an amount that carry the same provider's id as another one (rule 6, BILLED_TWICE), the earliest of them too: of the ids that the phones which a run touched or
-- judged are billed under, and of those that some events are. Joined outer for the reason told in global_billed_twice.sql.
-- grain: one row per such event, by the version that counts
-- :run_no; :identities  uuid array: events
with touched as (
    select group_key from touched_group where run_no = :run_no
    union
    select group_key from judge_group where run_no = :run_no
),
named as (
    select judged.billed_message
    from touched
    left join vendor_event event
        on event.group_key = touched.group_key
        and event.kind = 'leadping'
        and event.amount > 0
    left join judged_event judged on judged.content_no = event.content_no
    where judged.billed_message is not null
    union
    select judged.billed_message
    from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
    left join vendor_event event on event.identity = wanted_key
    left join judged_event judged on judged.content_no = event.content_no
    where judged.billed_message is not null
),
-- nearly every id is one event's: no more need be known of those
shared as (
    select
        judged.identity,
        judged.content_key,
        judged.business_day,
        judged.traffic,
        count(*) over (partition by judged.billed_message) as times
    from named
    left join judged_event judged on judged.billed_message = named.billed_message
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
        shared.business_day,
        shared.traffic
    from shared
    left join vendor_event event
        on event.identity = shared.identity
        and event.content_key = shared.content_key
    where shared.times > 1
        and event.vendor is not null
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
