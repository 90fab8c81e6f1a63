-- Marks the events of a stretch of time that nothing needs any more. Kept are: what gives a submission its outcome and its traffic class; what may have put a phone on the register (rule 4.6); the
-- whole history of a phone with an open discrepancy; billed events that share a provider's id (BILLED_TWICE); callbacks promised for a day that is kept; and, where a phone has facts of kept
-- days, what their windows still reach back to.
-- grain: one row per event version marked
-- :starts_at, :ends_at  the stretch, half-open; :before  the first instant that is kept; :reach  how far back windows of kept days look
insert into purged_event (identity, content_key)
with open_group as (
    select cause.group_key
    from cause
    join discrepancy on discrepancy.identity = cause.identity
    where discrepancy.state = 'OPEN'
),
shared_message as (
    select
        vendor || ' ' || case when provider_message_id <> '' then 'providerMessageId ' || provider_message_id else 'telnyxId ' || telnyx_id end as message
    from vendor_event
    where amount > 0
        and (provider_message_id <> '' or telnyx_id <> '')
    group by vendor, case when provider_message_id <> '' then 'providerMessageId ' || provider_message_id else 'telnyxId ' || telnyx_id end
    having count(distinct identity) > 1
),
active_group as (
    select group_key from vendor_event where event_time >= :before
    union
    select group_key from submission_line where submitted_at >= :before
    union
    select group_key from answered_lead where answered_at >= :before
)
select identity, content_key
from vendor_event
where event_time >= :starts_at
    and event_time < :ends_at
    and kind <> 'leadping_lead'
    and event_type not in ('dnc.created', 'campaign.lead_created', 'lead.landline_detected', 'LeadCreated')
    and not (event_type = 'lead.call_key_pressed' and key_pressed = '9')
    and lower(replace(replace(replace(trim(call_result), ' ', ''), '_', ''), '-', '')) <> 'dnc'
    and lower(replace(replace(replace(trim(status), ' ', ''), '_', ''), '-', '')) <> 'optedout'
    and not is_test_lead
    and (scheduled_time is null or scheduled_time < :before)
    and group_key not in (select group_key from open_group)
    and vendor || ' ' || case when provider_message_id <> '' then 'providerMessageId ' || provider_message_id else 'telnyxId ' || telnyx_id end
        not in (select message from shared_message)
    and (event_time < :reach or group_key not in (select group_key from active_group))
