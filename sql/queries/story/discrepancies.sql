-- Discrepancies of every day, or of some, in the order of their reasons; those of a reason by the instant of their subject.
-- grain: (reason, subject)
-- :reasons  varchar array, in the order wanted; :since  first day; :state  '' for all
select
    identity, business_day, reason, subject, state, vendor, campaign, external_lead_id, phone_raw, phone, subject_at, first_seen, resolved_at,
    amount, amount_scale, currency, detail, source, traffic, accepted_at, accepted_by, accepted_note
from unnest(cast(:reasons as varchar array)) with ordinality as wanted (wanted_reason, place)
join discrepancy on reason = wanted_reason
where business_day >= :since
    and (:state = '' or state = :state)
order by place, subject_at, identity
