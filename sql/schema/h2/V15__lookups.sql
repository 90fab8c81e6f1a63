-- Which events share a provider's id (rule 6, BILLED_TWICE): one index for both ids, since most rows have neither and would be in each.
drop index if exists vendor_event_message;
drop index if exists vendor_event_telnyx;
create index vendor_event_messages on vendor_event (provider_message_id, telnyx_id);

-- Which answers compete for a submission.
create index judged_answer_submission on judged_answer (submission);
