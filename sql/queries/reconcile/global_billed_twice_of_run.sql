-- Messages and calls with an amount that carry the same provider's id as another one (rule 6, BILLED_TWICE), the earliest of them too: of the ids that the phones which a run touched or
-- judged name, and of those that some events name.
-- grain: one row per such event, by the version that counts
-- :run_no; :identities  uuid array: events
with touched as (
    select group_key from touched_group where run_no = :run_no
    union
    select group_key from judge_group where run_no = :run_no
),
named as (
    select event.vendor, event.provider_message_id, event.telnyx_id
    from touched
    join vendor_event event on event.group_key = touched.group_key
    where event.kind = 'leadping'
        and event.amount > 0
        and event.activity_type in ('Sms', 'Mms', 'Message', 'Call', 'Voicemail')
    union
    select event.vendor, event.provider_message_id, event.telnyx_id
    from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
    join vendor_event event on event.identity = wanted_key
    where event.kind = 'leadping'
),
sharing as (
    select event.identity, event.content_key, event.vendor, 'providerMessageId' as id_kind, event.provider_message_id as message_id
    from (select distinct vendor, provider_message_id from named where provider_message_id <> '') message
    join vendor_event event
        on event.provider_message_id = message.provider_message_id
        and event.vendor = message.vendor
    where event.provider_message_id <> ''
        and event.amount > 0
    union all
    select event.identity, event.content_key, event.vendor, 'telnyxId' as id_kind, event.telnyx_id as message_id
    from (select distinct vendor, telnyx_id from named where provider_message_id = '' and telnyx_id <> '') message
    join vendor_event event
        on event.telnyx_id = message.telnyx_id
        and event.vendor = message.vendor
    where event.telnyx_id <> ''
        and event.provider_message_id = ''
        and event.amount > 0
),
-- nearly every id is one event's, in one version: no more need be known of those
shared as (
    select identity, content_key, id_kind, message_id
    from (
        select sharing.*, count(*) over (partition by vendor, id_kind, message_id) as times
        from sharing
    ) counted
    where times > 1
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
    join vendor_event event
        on event.identity = shared.identity
        and event.content_key = shared.content_key
    join judged_event judged
        on judged.content_no = event.content_no
    where event.kind = 'leadping'
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
