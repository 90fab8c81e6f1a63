-- The submissions of a lead id, the house's or a vendor's.
-- grain: one row per submission
-- :lead_id
select identity, group_key
from judged_submission
where external_lead_id = :lead_id
    or vendor_lead_id = :lead_id
order by identity
