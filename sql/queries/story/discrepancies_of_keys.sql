-- The discrepancies of some keys, in every state.
-- grain: (reason, subject)
-- :identities  uuid array
select
    identity, business_day, reason, subject, state, vendor, campaign, external_lead_id, phone_raw, phone, subject_at, first_seen, resolved_at,
    amount, amount_scale, currency, detail, source, traffic, accepted_at, accepted_by, accepted_note
from unnest(cast(:identities as uuid array)) as wanted (wanted_key)
join discrepancy on identity = wanted_key
order by subject_at, reason, identity
