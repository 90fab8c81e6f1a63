-- The groups (phones) of the facts whose phone was written like this. Reads all facts: asked by people, one phone at a time.
-- grain: one row per group
-- :phone_raw  trimmed
select group_key from submission_line where phone_raw = :phone_raw
union
select group_key from answered_lead where phone_raw = :phone_raw
union
select group_key from vendor_event where phone_raw = :phone_raw
order by group_key
