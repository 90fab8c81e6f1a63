-- Marks the events of a stretch of time that nothing needs any more, each with all its versions or not at all, so that the version that counts stays the one that did (rules 2.1, 2.2). Kept are: what
-- gives a submission its outcome and its traffic class; what may have put a phone on the register (rule 4.6); the whole history of a phone with an open or accepted discrepancy; billed events that
-- share a provider's id (BILLED_TWICE); contacts made on a day that is kept, whatever day they are of; callbacks due on such a day or booked on one, and what makes a callback of the same phone
-- superseded, kept or late, however long ago; and, where a phone has facts of kept days, what their windows still reach back to.
-- What else needs an event is looked up for each, and counted: H2 would make the rows of an 'in (select ...)' anew for each, PostgreSQL might read all events once more for a 'not exists'. By an absent
-- key H2 would find all rows without one.
-- grain: one row per event version marked
-- :starts_at, :ends_at  the stretch, half-open; :before  the first instant that is kept; :reach  how far back windows of kept days look
insert into purged_event (identity, content_key)
select event.identity, event.content_key
from vendor_event event
where event.event_time >= :starts_at
    and event.event_time < :ends_at
    and (
        select count(*)
        from vendor_event version
        where version.identity = event.identity
            and (
                version.event_time >= :before
                or version.sent_at >= :before
                or version.scheduled_time >= :before
                or version.kind = 'leadping_lead'
                or version.event_type in ('dnc.created', 'campaign.lead_created', 'lead.landline_detected', 'LeadCreated')
                or version.event_type = 'lead.call_key_pressed' and version.key_pressed = '9'
                or lower(replace(replace(replace(trim(version.call_result), ' ', ''), '_', ''), '-', '')) = 'dnc'
                or lower(replace(replace(replace(trim(version.status), ' ', ''), '_', ''), '-', '')) = 'optedout'
                or version.is_test_lead
                or exists (
                    select 1
                    from cause
                    left join discrepancy on discrepancy.identity = cause.identity
                    where cause.group_key = version.group_key
                        and discrepancy.state in ('OPEN', 'ACCEPTED')
                )
                or (
                    select count(*)
                    from judged_event judged
                    join judged_event other
                        on other.billed_message = judged.billed_message
                        and other.identity <> judged.identity
                    where judged.content_no = version.content_no
                        and judged.billed_message is not null
                ) > 0
                or (version.event_type = 'lead.call_scheduled' or version.event_type = 'lead.call_initiated' and version.is_scheduled)
                and exists (
                    select 1
                    from vendor_event booked
                    where booked.group_key = version.group_key
                        and booked.event_type = 'lead.call_scheduled'
                        and (booked.scheduled_time >= :before or booked.event_time >= :before)
                )
                or version.event_time >= :reach
                and (
                    exists (
                        select 1
                        from vendor_event later
                        where later.group_key = version.group_key
                            and (later.event_time >= :before or later.sent_at >= :before)
                    )
                    or exists (select 1 from submission_line later where later.group_key = version.group_key and later.submitted_at >= :before)
                    or exists (select 1 from answered_lead later where later.group_key = version.group_key and later.answered_at >= :before)
                )
            )
    ) = 0
