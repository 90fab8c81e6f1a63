-- Discrepancies of every day, or of some.
-- grain: (reason, subject)
-- :since  first day; :state  '' for all; :reason  '' for all
select
    identity, business_day, reason, subject, state, vendor, campaign, external_lead_id, phone_raw, phone, subject_at, first_seen, resolved_at,
    amount, amount_scale, currency, detail, source, traffic, accepted_at, accepted_by, accepted_note
from discrepancy
where business_day >= :since
    and (:state = '' or state = :state)
    and (:reason = '' or reason = :reason)
order by business_day, reason, subject_at, identity
