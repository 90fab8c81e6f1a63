-- Which events share a provider's id (rule 6, BILLED_TWICE).
create index vendor_event_message on vendor_event (provider_message_id);
create index vendor_event_telnyx on vendor_event (telnyx_id);
