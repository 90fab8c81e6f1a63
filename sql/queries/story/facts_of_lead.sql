-- The facts that name a lead, by the house's id of it or a vendor's. Reads all facts: asked by people, one lead at a time.
-- grain: one row per fact
-- :lead_id
select identity, group_key from submission_line where external_lead_id = :lead_id or vendor_lead_id = :lead_id
union
select identity, group_key from answered_lead where external_lead_id = :lead_id or lead_id = :lead_id
union
select identity, group_key from vendor_event where link_id = :lead_id
order by identity
