-- Marks the events of a stretch of time that nothing needs any more. Kept are: what gives a submission its outcome and its traffic class; what may have put a phone on the register (rule 4.6); the
-- whole history of a phone with an open discrepancy; billed events that share a provider's id (BILLED_TWICE); callbacks promised for a day that is kept; and, where a phone has facts of kept
-- days, what their windows still reach back to. What else needs an event is looked up for each: H2 would make the rows of an 'in (select ...)' anew for each.
-- grain: one row per event version marked
-- :starts_at, :ends_at  the stretch, half-open; :before  the first instant that is kept; :reach  how far back windows of kept days look
insert into purged_event (identity, content_key)
select event.identity, event.content_key
from vendor_event event
where event.event_time >= :starts_at
    and event.event_time < :ends_at
    and event.kind <> 'leadping_lead'
    and event.event_type not in ('dnc.created', 'campaign.lead_created', 'lead.landline_detected', 'LeadCreated')
    and not (event.event_type = 'lead.call_key_pressed' and event.key_pressed = '9')
    and lower(replace(replace(replace(trim(event.call_result), ' ', ''), '_', ''), '-', '')) <> 'dnc'
    and lower(replace(replace(replace(trim(event.status), ' ', ''), '_', ''), '-', '')) <> 'optedout'
    and not event.is_test_lead
    and (event.scheduled_time is null or event.scheduled_time < :before)
    and not exists (
        select 1
        from cause
        left join discrepancy on discrepancy.identity = cause.identity
        where cause.group_key = event.group_key
            and discrepancy.state = 'OPEN'
    )
    and not exists (
        select 1
        from vendor_event version
        join judged_event judged on judged.content_no = version.content_no
        join judged_event other
            on other.billed_message = judged.billed_message
            and other.identity <> judged.identity
        where version.identity = event.identity
    )
    and (
        event.event_time < :reach
        or not (
            exists (select 1 from vendor_event later where later.group_key = event.group_key and later.event_time >= :before)
            or exists (select 1 from submission_line later where later.group_key = event.group_key and later.submitted_at >= :before)
            or exists (select 1 from answered_lead later where later.group_key = event.group_key and later.answered_at >= :before)
        )
    )
